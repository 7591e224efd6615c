package dev.guardrail.finding.search;

import java.util.List;

/**
 * A fact that nearly matches a pattern.
 *
 * @param fact the fact
 * @param failing the constraints that keep it out, at least one
 * @param beside what the conditions before the pattern matched
 */
public record Near(Seen fact, List<Demand> failing, List<Seen> beside) {

    public Near {
        failing = List.copyOf(failing);
        beside = List.copyOf(beside);
    }

    /** This without what is beside it. */
    Near alone() {
        return new Near(fact, failing, List.of());
    }
}
