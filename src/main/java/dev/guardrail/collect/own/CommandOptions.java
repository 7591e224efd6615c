package dev.guardrail.collect.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the options of an audit, as a command line, an action or Maven is given them. */
final class CommandOptions {

    /** Options with a value, of those that decide what an audit judges, and how. */
    private static final Set<String> WITH_VALUE = Set.of(
            ("fail-on policy trust range base head commit each repo date coverage base-coverage tests plan ci classes"
                            + " milestone ledger format report color link-base comment-key")
                    .split(" ", -1));

    /** The inputs of the action and of the workflow that decide what an audit judges, and how, by the option of each. */
    private static final Map<String, String> INPUTS =
            named("range base policy plan ledger coverage base-coverage tests classes ci"
                    + " fail-on repository commit working-directory=repo");

    /** The same of the properties of Maven's goal. */
    private static final Map<String, String> PROPERTIES = named("range policy skip failOn=fail-on");

    private static final Pattern PROPERTY = Pattern.compile("(?:-D|--define=)guardrail\\.([\\w.-]+)(?:=(.*))?");

    /** Options of Maven whose next word is a property. */
    private static final Set<String> DEFINE = Set.of("-D", "--define");

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

    /** The properties of Maven's goal. Others, and those of another spelling, say nothing to it. */
    static AuditOptions properties(List<String> words) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            boolean apart = i > 0 && DEFINE.contains(words.get(i - 1));
            Matcher property = PROPERTY.matcher((apart ? "-D" : "") + words.get(i));
            if (property.matches() && PROPERTIES.containsKey(property.group(1))) {
                String value = property.group(2) == null ? "true" : property.group(2);
                add(options, PROPERTIES.get(property.group(1)), value.strip());
            }
        }
        return new AuditOptions(AuditOptions.Form.PROPERTY, "", options);
    }

    /** The inputs of the action or the workflow, whose names have no upper and lower case. */
    static AuditOptions inputs(String action, Map<String, String> inputs) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        inputs.forEach((name, value) -> {
            String option = INPUTS.get(name.toLowerCase(Locale.ROOT));
            if (option != null) {
                value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> add(options, option, line));
            }
        });
        return new AuditOptions(AuditOptions.Form.INPUT, action, options);
    }

    /** Words by their names: {@code NAME=OPTION}, or one word for both. */
    private static Map<String, String> named(String words) {
        return Stream.of(words.split(" ", -1))
                .collect(Collectors.toMap(word -> word.replaceFirst("=.*", ""), word -> word.replaceFirst(".*=", "")));
    }

    private static void add(Map<String, List<String>> options, String name, String value) {
        options.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
}
