package dev.guardrail.collect.check;

import dev.guardrail.fact.Trigger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words on which occasions a check runs. */
final class Occasions {

    private Occasions() {}

    /** One for each event, as ends of "runs on", in the order of the file. */
    static List<String> of(Collection<Occurrence> occurrences) {
        Map<Trigger, Set<List<String>>> guards = new LinkedHashMap<>();
        for (Occurrence one : occurrences) {
            guards.computeIfAbsent(one.when().event(), event -> new LinkedHashSet<>())
                    .add(one.when().guards());
        }
        return guards.entrySet().stream()
                .map(entry -> event(entry.getKey()) + condition(entry.getValue()))
                .distinct()
                .toList();
    }

    private static String event(Trigger event) {
        StringBuilder words = new StringBuilder(
                event.event().equals("pull_request_target")
                        ? "pull requests (`pull_request_target`)"
                        : Situations.event(event.event()));
        boolean branches = false;
        for (Trigger.Filter filter : event.filters()) {
            String values = filter.values().stream().map(Occasions::code).collect(Collectors.joining(", "));
            words.append(
                    switch (filter.name()) {
                        case "branches" -> " to " + values;
                        case "branches-ignore" -> " except to " + values;
                        case "tags" -> (branches ? " or" : "") + " of tags " + values;
                        case "tags-ignore" -> (branches ? " or of tags except " : " except of tags ") + values;
                        case "paths" -> " with changes in " + values;
                        case "paths-ignore" -> " with changes outside of " + values;
                        case "types" -> " (" + values + ")";
                        case "cron" -> " " + values;
                        default -> " (`" + filter.name() + "`: " + values + ")";
                    });
            branches |= filter.name().startsWith("branches");
        }
        return words.toString();
    }

    /** The conditions, where each case has one. */
    private static String condition(Set<List<String>> cases) {
        boolean always = cases.stream().anyMatch(List::isEmpty);
        return always
                ? ""
                : " if "
                        + cases.stream()
                                .map(guards ->
                                        guards.stream().map(Occasions::code).collect(Collectors.joining(" and ")))
                                .distinct()
                                .collect(Collectors.joining(" or "));
    }

    /** In one line, and with no backticks but those around it. */
    private static String code(String text) {
        return "`" + text.strip().replaceAll("\\s+", " ").replace('`', '\'') + "`";
    }
}
