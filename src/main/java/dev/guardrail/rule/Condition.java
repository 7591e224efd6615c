package dev.guardrail.rule;

import dev.guardrail.fact.Place;

/**
 * One condition of a rule.
 *
 * @param kind what the condition asks of the facts
 * @param type the type that it matches on, as the rule spells it; empty for a condition of several types
 * @param text the condition as the file has it
 * @param place its lines and columns in the file
 */
public record Condition(Kind kind, String type, String text, Place place) {

    /** What a condition asks of the facts. */
    public enum Kind {
        /** A fact of the side that the rule runs on. */
        FACT,
        /** A fact of the base, where the rule runs on the head. */
        FACT_OF_BASE,
        /** At least one fact, which the conclusion does not name. */
        SOME,
        /** No fact. */
        NONE,
        /** Any number of facts, from which a value is made. */
        ANY_NUMBER,
        /** What is not asked of a single type: an alternative, a value that another fact has, a calculation. */
        OTHER
    }
}
