package dev.guardrail.verdict;

import java.util.List;
import java.util.Optional;

/**
 * The scores that the policy asks for.
 *
 * @param dimensions in the order of the policy; none where it asks for none
 * @param overall all of them together
 */
public record Scores(List<ScoreResult> dimensions, OverallScore overall) {

    /** A policy that asks for none. */
    public static final Scores NONE = new Scores(List.of(), new OverallScore(List.of()));

    public Scores {
        dimensions = List.copyOf(dimensions);
    }

    /** Whether the policy asks for none. */
    public boolean isEmpty() {
        return dimensions.isEmpty();
    }

    /** The dimension of that name. */
    public Optional<ScoreResult> get(String dimension) {
        return dimensions.stream()
                .filter(score -> score.name().equals(dimension))
                .findFirst();
    }
}
