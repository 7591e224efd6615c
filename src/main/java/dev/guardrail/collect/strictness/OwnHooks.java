package dev.guardrail.collect.strictness;

import dev.guardrail.collect.own.AuditOptions;
import dev.guardrail.collect.own.OwnCalls;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The hook of pre-commit that calls Guardrail itself, with what its arguments make less strict. */
final class OwnHooks {

    static final Tool TOOL = new Tool("guardrail", Tool.Family.HOOKS, option());

    private static final Option HOOK = named("hook");

    private OwnHooks() {}

    private static Option option() {
        return Options.option("repos", SettingKind.OPTION, Optional.of(BigDecimal.ZERO), (option, repos, sink) -> {
            for (YamlNode repo : repos.items()) {
                for (YamlNode hook : repo.get("hooks").map(YamlNode::items).orElse(List.of())) {
                    asked(hook).ifPresent(asked -> hook(hook, asked, sink));
                }
            }
        });
    }

    /** What a hook asks of Guardrail; empty where it is another one's. */
    static Optional<AuditOptions> asked(YamlNode hook) {
        return OwnCalls.ofHook(
                hook.text("id"),
                hook.text("entry"),
                hook.get("args").map(YamlNode::texts).orElse(List.of()));
    }

    private static void hook(YamlNode hook, AuditOptions asked, SettingSink sink) {
        String id = hook.text("id");
        if (PreCommitHooks.isManual(hook)) {
            sink.add(hook.place(), HOOK, id, id + " (manual)", BigDecimal.ZERO);
            return;
        }
        sink.add(hook.place(), HOOK, id, id, BigDecimal.ONE);
        Place place = hook.get("args")
                .or(() -> hook.get("entry"))
                .map(YamlNode::place)
                .orElse(hook.place());
        asked.strictness()
                .forEach((option, strictness) ->
                        sink.add(place, named(option), id, asked.shown(option), BigDecimal.valueOf(strictness)));
    }

    private static Option named(String name) {
        return Options.option(name, SettingKind.OPTION, Optional.of(BigDecimal.ZERO), (option, value, sink) -> {});
    }
}
