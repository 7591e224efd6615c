package dev.guardrail.policy;

import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import java.util.Comparator;
import java.util.Map;

/**
 * What a policy says of guardrails in a part of the repository.
 *
 * @param place where it says so
 * @param in the files that it is about
 */
record PathOverride(Place place, Glob in, Map<String, RuleChoice> rules) {

    /**
     * The most specific last: the glob whose folders are fixed for longer, or else the glob with more characters that are
     * no wildcards. Of two that are as specific, the later wins, so this keeps their order.
     */
    static final Comparator<PathOverride> BY_SPECIFICITY =
            Comparator.comparingInt(PathOverride::fixedSegments).thenComparingInt(PathOverride::fixedCharacters);

    PathOverride {
        rules = Map.copyOf(rules);
    }

    /** Whether a line of it sets something of a guardrail. */
    boolean sets(String rule, Place line) {
        RuleChoice choice = rules.get(rule);
        return choice != null
                && (choice.on().place().equals(line)
                        || choice.severity()
                                .filter(said -> said.place().equals(line))
                                .isPresent()
                        || choice.settings().stream()
                                .anyMatch(setting -> setting.place().equals(line)));
    }

    /** How many segments of a path the glob fixes from its start. */
    private int fixedSegments() {
        int segments = 0;
        for (String segment : in.pattern().split("/", -1)) {
            if (segment.contains("*") || segment.contains("?")) {
                return segments;
            }
            segments++;
        }
        return segments;
    }

    private int fixedCharacters() {
        return (int) in.pattern().chars().filter(c -> c != '*' && c != '?').count();
    }
}
