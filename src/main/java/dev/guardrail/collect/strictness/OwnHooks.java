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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The hook of pre-commit that calls Guardrail itself, with what its arguments make less strict. */
final class OwnHooks {

    static final Tool TOOL = new Tool("guardrail", Tool.Family.HOOKS, option());

    private static final String DASHES = "--";
    private static final String SEPARATOR = ", ";

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
        new TreeMap<>(asked.options())
                .forEach((option, values) ->
                        sink.add(place, named(DASHES + option), id, String.join(SEPARATOR, values), BigDecimal.ZERO));
    }

    /**
     * What became less strict: hooks that are lost, and the options of those that stay, which are compared together.
     *
     * @param atBase whether the base has a file of a name
     */
    static List<Loss> losses(List<CheckSetting> was, List<CheckSetting> now, Predicate<String> atBase) {
        List<Loss> losses = new ArrayList<>(new Comparison(was, now).losses());
        Map<String, List<CheckSetting>> after = byHook(now);
        byHook(was).forEach((id, before) -> {
            List<CheckSetting> own = after.getOrDefault(id, List.of());
            if (!own.isEmpty()) {
                options(own)
                        .lessStrict(options(before), atBase)
                        .forEach(option ->
                                losses.add(new Loss(find(before, DASHES + option), find(own, DASHES + option))));
            }
        });
        return losses;
    }

    private static Map<String, List<CheckSetting>> byHook(List<CheckSetting> settings) {
        return settings.stream().collect(Collectors.groupingBy(CheckSetting::name, TreeMap::new, Collectors.toList()));
    }

    private static Optional<CheckSetting> find(List<CheckSetting> settings, String option) {
        return settings.stream()
                .filter(setting -> setting.option().equals(option))
                .findFirst();
    }

    private static AuditOptions options(List<CheckSetting> settings) {
        Map<String, List<String>> options = new HashMap<>();
        settings.stream()
                .filter(setting -> setting.option().startsWith(DASHES))
                .forEach(setting -> options.put(
                        setting.option().substring(DASHES.length()),
                        List.of(setting.value().split(SEPARATOR, -1))));
        return AuditOptions.ofCommand(options);
    }

    private static Option named(String name) {
        return Options.option(name, SettingKind.OPTION, Optional.of(BigDecimal.ZERO), (option, value, sink) -> {});
    }
}
