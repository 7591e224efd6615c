package dev.guardrail.collect.workflow.gitlab;

/** What is known of a condition before a run. */
enum Answer {
    NO,
    MAYBE,
    YES;

    static Answer of(boolean known) {
        return known ? YES : NO;
    }

    Answer and(Answer other) {
        return compareTo(other) < 0 ? this : other;
    }

    Answer or(Answer other) {
        return compareTo(other) > 0 ? this : other;
    }

    Answer not() {
        return switch (this) {
            case NO -> YES;
            case MAYBE -> MAYBE;
            case YES -> NO;
        };
    }
}
