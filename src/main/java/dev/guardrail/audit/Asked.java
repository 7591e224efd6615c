package dev.guardrail.audit;

/**
 * What is asked of an audit besides its verdict.
 *
 * @param allowEmpty whether a range that a person named may be empty; its audit is pending else
 * @param reach whether reports show how far the change reaches, which costs time: who imports what changed, say. Nothing of it
 *     is judged.
 */
public record Asked(boolean allowEmpty, boolean reach) {

    /** Nothing. */
    public static final Asked NOTHING = new Asked(false, false);
}
