package dev.guardrail.decay;

/**
 * Whether an audit of a commit reports that a series protects less.
 *
 * @param kind whether it does
 * @param text the id of the guardrail that reports it, or why none does
 */
public record Notice(Kind kind, String text) {

    /** Of a step that protects no less. */
    public static final Notice NONE = new Notice(Kind.NONE, "");

    /** What is noticed. */
    public enum Kind {
        /** There is nothing to notice. */
        NONE,
        /** A guardrail reports it. */
        REPORTED,
        /** It is within what a guardrail tolerates. */
        TOO_SMALL,
        /** No guardrail reports it. */
        UNREPORTED
    }
}
