package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Severity;

/** One thing that a score is derived from. */
public sealed interface ScoreSource {

    /** How much it weighs among the sources of its dimension. */
    int weight();

    /** The line of the policy that names it. */
    Place place();

    /** What it is, as reports and the ledger name it. */
    String name();

    /** A gate: all of the score if it passes, nothing if it fails. */
    record OfGate(Gate gate, int weight, Place place) implements ScoreSource {

        @Override
        public String name() {
            return "gate " + gate;
        }
    }

    /** A share. */
    record OfRatio(ScoreRatio ratio, int weight, Place place) implements ScoreSource {

        @Override
        public String name() {
            return ratio.toString();
        }
    }

    /**
     * The open findings of a severity or above that count for the verdict.
     *
     * @param worst so many or more leave nothing of the score
     */
    record OfSeverity(Severity atLeast, int worst, int weight, Place place) implements ScoreSource {

        @Override
        public String name() {
            return "findings " + atLeast;
        }
    }

    /**
     * The open findings of a guardrail that count for the verdict.
     *
     * @param worst so many or more leave nothing of the score
     */
    record OfGuardrail(String rule, int worst, int weight, Place place) implements ScoreSource {

        @Override
        public String name() {
            return "findings " + rule;
        }
    }
}
