package dev.guardrail.collect.workflow.expression;

/**
 * Something in an expression that GitHub accepts, and that cannot be meant.
 *
 * @param what what it is, as a sentence
 */
public record Slip(Kind kind, String what) {

    /** What comes of it in a run. */
    public enum Kind {
        /** A property that does not exist: its value is empty. */
        UNDEFINED,
        /** A comparison or a search that has the same result in every run. */
        POINTLESS,
        /** A comparison or an index that GitHub converts to another type. */
        CONVERTED,
        /** A call that fails. */
        FAILING,
        /** An argument that nothing reads. */
        UNUSED
    }
}
