package dev.guardrail.collect.strictness;

import dev.guardrail.collect.own.AuditOptions;
import dev.guardrail.collect.own.OwnCalls;
import dev.guardrail.collect.strictness.Comparison.Loss;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The hook of pre-commit that calls Guardrail itself, with what its arguments make less strict. */
final class OwnHooks {

    static final Tool TOOL = new Tool("guardrail", Tool.Family.HOOKS, option());

    private static final Option HOOK = OwnOptions.named("hook");

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
        OwnOptions.add(asked, place, id, sink);
    }

    /**
     * What became less strict: hooks that are lost, and the options of those that stay, which are compared together.
     *
     * @param atBase whether the base has a file of a name
     */
    static List<Loss> losses(List<CheckSetting> was, List<CheckSetting> now, Predicate<String> atBase) {
        List<Loss> losses = new ArrayList<>(new Comparison(was, now).losses());
        Map<String, List<CheckSetting>> after = OwnOptions.byCall(now);
        OwnOptions.byCall(was).forEach((id, before) -> {
            List<CheckSetting> own = after.getOrDefault(id, List.of());
            if (!own.isEmpty()) {
                OwnOptions.losses(before, own, atBase).forEach(losses::add);
            }
        });
        return losses;
    }
}
