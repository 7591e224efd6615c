package dev.guardrail.collect.strictness;

import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How linters write the severity of a rule: as a word, a number, the first of a list, or a key of a mapping. */
final class Severities {

    private static final Map<String, Integer> STRICTNESS = Map.ofEntries(
            Map.entry("off", -1),
            Map.entry("0", -1),
            Map.entry("none", -1),
            Map.entry("allow", -1),
            Map.entry("false", -1),
            Map.entry("null", -1),
            Map.entry("disable", -1),
            Map.entry("disabled", -1),
            Map.entry("ignore", -1),
            Map.entry("hint", 1),
            Map.entry("info", 1),
            Map.entry("information", 1),
            Map.entry("warn", 1),
            Map.entry("warning", 1),
            Map.entry("1", 1),
            Map.entry("error", 2),
            Map.entry("deny", 2),
            Map.entry("forbid", 2),
            Map.entry("2", 2),
            Map.entry("true", 2),
            Map.entry("on", 2),
            Map.entry("enable", 2),
            Map.entry("enabled", 2),
            Map.entry("always", 2),
            Map.entry("never", 2));

    private static final List<String> KEYS = List.of("level", "severity", "active", "enabled");

    private Severities() {}

    /**
     * A severity.
     *
     * @param word as written
     * @param strictness negative where the rule is not checked, 1 where it only warns, 2 where it fails
     */
    record Severity(String word, int strictness) {}

    static Optional<Severity> of(YamlNode value) {
        if (value instanceof YamlNode.Sequence list) {
            return list.elements().isEmpty()
                    ? Optional.empty()
                    : of(list.elements().get(0));
        }
        if (value instanceof YamlNode.Mapping) {
            return KEYS.stream()
                    .flatMap(key -> value.get(key).stream())
                    .flatMap(child -> of(child).stream())
                    .findFirst();
        }
        String word = value.text().isEmpty() ? "null" : value.text().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(STRICTNESS.get(word)).map(level -> new Severity(value.text(), level));
    }
}
