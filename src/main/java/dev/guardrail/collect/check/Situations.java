package dev.guardrail.collect.check;

import dev.guardrail.fact.CheckScope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names situations in words. */
final class Situations {

    private static final Map<String, String> EVENTS = Map.of(
            "pull_request", "pull requests",
            "pull_request_target", "pull requests",
            "merge_request", "merge requests",
            "push", "pushes",
            "schedule", "a schedule",
            "release", "releases",
            "merge_group", "the merge queue");

    private Situations() {}

    static String event(String event) {
        return EVENTS.getOrDefault(event, "`" + event + "`");
    }

    /** {@code on pull requests}, {@code on pushes}, in this order. */
    static List<String> events(List<Occurrence> occurrences) {
        Set<String> found = new HashSet<>();
        occurrences.forEach(occurrence -> found.add(occurrence.when().event().event()));
        return List.of(
                        "pull_request",
                        "pull_request_target",
                        "merge_request",
                        "merge_group",
                        "push",
                        "schedule",
                        "release")
                .stream()
                .filter(found::contains)
                .map(event -> "on " + event(event))
                .distinct()
                .toList();
    }

    static String environment(String dimension, String value) {
        if (dimension.equals(Environments.OS)) {
            String system = CheckScope.system(value);
            return "on " + (system.equals(value) ? "`" + value + "`" : system);
        }
        if (dimension.equals("directory")) {
            return "in `" + value + "`";
        }
        if (dimension.startsWith(Environments.MATRIX)) {
            return "with `" + dimension.substring(Environments.MATRIX.length()) + ": " + value + "`";
        }
        return "with " + (dimension.equals("toolchain") ? "the toolchain" : CheckScope.language(dimension)) + " "
                + value;
    }

    /** What tells some situations of a check from its others. */
    static List<String> environments(List<Occurrence> some, List<Occurrence> all) {
        Set<String> words = new TreeSet<>();
        for (Occurrence one : some) {
            one.environment().forEach((dimension, value) -> {
                boolean tells = all.stream()
                        .filter(other -> !some.contains(other))
                        .noneMatch(other -> value.equals(other.environment().get(dimension)));
                if (tells) {
                    words.add(environment(dimension, value));
                }
            });
        }
        return List.copyOf(words);
    }
}
