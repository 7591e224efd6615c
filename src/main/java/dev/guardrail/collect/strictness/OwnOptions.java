package dev.guardrail.collect.strictness;

import dev.guardrail.collect.own.AuditOptions;
import dev.guardrail.collect.strictness.Comparison.Loss;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a call of Guardrail asks of an audit, as settings. */
final class OwnOptions {

    private static final String DASHES = "--";
    private static final String SEPARATOR = ", ";

    private OwnOptions() {}

    /** An option without a form: a call's arguments are read before. */
    static Option named(String name) {
        return Options.option(name, SettingKind.OPTION, Optional.of(BigDecimal.ZERO), (option, value, sink) -> {});
    }

    /** Adds what a call asks. */
    static void add(AuditOptions asked, Place place, String call, SettingSink sink) {
        new TreeMap<>(asked.options())
                .forEach((option, values) ->
                        sink.add(place, named(DASHES + option), call, String.join(SEPARATOR, values), BigDecimal.ZERO));
    }

    /** The settings of each call, by its name. */
    static Map<String, List<CheckSetting>> byCall(List<CheckSetting> settings) {
        return settings.stream().collect(Collectors.groupingBy(CheckSetting::name, TreeMap::new, Collectors.toList()));
    }

    /** A setting of a call. */
    static Optional<CheckSetting> find(List<CheckSetting> settings, String option) {
        return settings.stream()
                .filter(setting -> setting.option().equals(option))
                .findFirst();
    }

    /**
     * What a call asks less strictly than one of the base; its options are compared together.
     *
     * @param atBase whether the base has a file of a name
     */
    static Stream<Loss> losses(List<CheckSetting> was, List<CheckSetting> now, Predicate<String> atBase) {
        return asked(now).lessStrict(asked(was), atBase).stream()
                .map(option -> new Loss(find(was, DASHES + option), find(now, DASHES + option)));
    }

    private static AuditOptions asked(List<CheckSetting> settings) {
        Map<String, List<String>> options = new HashMap<>();
        settings.stream()
                .filter(setting -> setting.option().startsWith(DASHES))
                .forEach(setting -> options.put(
                        setting.option().substring(DASHES.length()),
                        List.of(setting.value().split(SEPARATOR, -1))));
        return AuditOptions.ofCommand(options);
    }
}
