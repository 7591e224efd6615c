package dev.guardrail.verdict;

import dev.guardrail.fact.Place;
import dev.guardrail.verdict.Figure.Standing;
import java.util.List;
import java.util.Optional;

/**
 * A score of the policy, with all that it follows from.
 *
 * @param conclusion what the rules concluded
 * @param parts its figures with the rules that concluded them, in the order of the policy
 * @param movement how it differs from the latest recorded audit; nothing where one of both is not known
 */
public record ScoreResult(ScoreConclusion conclusion, List<Part> parts, Optional<ScoreMovement> movement) {

    public ScoreResult {
        parts = List.copyOf(parts);
    }

    /** The dimension. */
    public String name() {
        return conclusion.dimension().name();
    }

    /** How much it weighs in the overall score. */
    public int weight() {
        return conclusion.dimension().weight();
    }

    /** Whether there is a figure. */
    public Standing standing() {
        return conclusion.standing();
    }

    /** The figure; nothing if it is not known or does not apply. */
    public Optional<Score> value() {
        return conclusion.value();
    }

    /**
     * One figure.
     *
     * @param rule the name of the rule that concluded it
     * @param place the rule's file and line
     */
    public record Part(Figure figure, String rule, Place place) {}
}
