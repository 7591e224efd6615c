package dev.guardrail.engine;

import java.util.List;

/**
 * A conclusion of rules, with every match that justifies it.
 *
 * @param <T> the type of the conclusion
 * @param value what the rules inserted
 * @param matches the matches, never empty; in the order of the rules, then of the matched objects
 */
public record Conclusion<T>(T value, List<Match> matches) {

    public Conclusion {
        matches = List.copyOf(matches);
    }
}
