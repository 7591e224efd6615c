package dev.guardrail.engine;

import java.util.List;

/**
 * What rules inserted, with every match that justifies it.
 *
 * @param <T> the type of what was concluded
 * @param value what was concluded
 * @param matches why, never empty; in the order of rule, then of what was matched
 */
public record Conclusion<T>(T value, List<Match> matches) {

    public Conclusion {
        matches = List.copyOf(matches);
    }
}
