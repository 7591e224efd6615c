package dev.guardrail.collect.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the options of an audit, as a command line, an action or Maven is given them. */
final class CommandOptions {

    /** Options with a value, of those that decide what an audit judges, and how. */
    private static final Set<String> WITH_VALUE = Set.of(
            ("fail-on policy trust range base head each repo date coverage base-coverage tests plan ci classes milestone"
                            + " format report color link-base")
                    .split(" ", -1));

    /** Other names of options. */
    private static final Map<String, String> SHORT =
            Map.of("failon", "fail-on", "allowempty", "allow-empty", "working-directory", "repo");

    private static final Pattern PROPERTY = Pattern.compile("-Dguardrail\\.([\\w.-]+)(?:=(.*))?");

    private CommandOptions() {}

    static AuditOptions read(List<String> words) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String name = word.startsWith("--") ? word.substring(2).replaceFirst("=.*", "") : "";
            if (name.isEmpty()) {
                if (word.startsWith("$")) {
                    add(options, AuditOptions.UNKNOWN, word);
                }
            } else if (word.contains("=")) {
                add(options, name, word.substring(word.indexOf('=') + 1));
            } else if (WITH_VALUE.contains(name) && i + 1 < words.size()) {
                i++;
                add(options, name, words.get(i));
            } else {
                add(options, name, "true");
            }
        }
        return new AuditOptions(AuditOptions.Form.COMMAND, "", options);
    }

    /** The properties of Maven's goal, whose names may be written in any of the usual ways. */
    static AuditOptions properties(List<String> words) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String word : words) {
            Matcher property = PROPERTY.matcher(word);
            if (property.matches()) {
                String value = property.group(2) == null ? "true" : property.group(2);
                for (String one : value.split(",", -1)) {
                    add(options, name(property.group(1)), one.strip());
                }
            }
        }
        return new AuditOptions(AuditOptions.Form.PROPERTY, "", options);
    }

    static AuditOptions inputs(String action, Map<String, String> inputs) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        inputs.forEach((name, value) -> {
            for (String line : value.strip().split("\\s*[\\n,]\\s*", -1)) {
                if (!line.isEmpty()) {
                    add(options, name(name), line);
                }
            }
        });
        return new AuditOptions(AuditOptions.Form.INPUT, action, options);
    }

    /** {@code failOn} and {@code fail_on} as {@code fail-on}. */
    private static String name(String written) {
        String dashed = written.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replaceAll("[._]", "-")
                .toLowerCase(Locale.ROOT);
        return SHORT.getOrDefault(dashed, dashed);
    }

    private static void add(Map<String, List<String>> options, String name, String value) {
        options.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
}
