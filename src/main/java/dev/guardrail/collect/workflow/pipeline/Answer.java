package dev.guardrail.collect.workflow.pipeline;

/** What is known of a condition before a run. */
public enum Answer {
    NO,
    MAYBE,
    YES;

    /** The answer where it is known. */
    public static Answer of(boolean known) {
        return known ? YES : NO;
    }

    /** The lesser of both. */
    public Answer and(Answer other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** The greater of both. */
    public Answer or(Answer other) {
        return compareTo(other) > 0 ? this : other;
    }

    /** The opposite. */
    public Answer not() {
        return switch (this) {
            case NO -> YES;
            case MAYBE -> MAYBE;
            case YES -> NO;
        };
    }
}
