package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * A score that the policy asks for.
 *
 * @param name the dimension
 * @param weight how much it weighs in the overall score
 * @param from what it is derived from, at least one thing
 * @param place the line that names it
 */
public record ScoreDimension(String name, int weight, List<ScoreSource> from, Place place) {

    public ScoreDimension {
        from = List.copyOf(from);
    }
}
