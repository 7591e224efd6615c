package dev.guardrail.collect.workflow.pipeline;

/** Puts the values of the variables that it knows into texts. */
public interface Substituting {

    /** How it does so, for one text. */
    Substitution substitution();

    /** A text with the values that are known; as written where they are too long. */
    default String resolved(String text) {
        return substitution().of(text).orElse(text);
    }

    /** Whether the values of variables are too long, or too deep in each other, to put them into a text. */
    default boolean isTooLong(String text) {
        return substitution().of(text).isEmpty();
    }
}
