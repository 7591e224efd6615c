package dev.guardrail.collect.workflow.script;

/** An answer that may not be known. */
enum Answer {
    YES,
    NO,
    UNKNOWN;

    static Answer of(boolean answer) {
        return answer ? YES : NO;
    }

    Answer negated() {
        return this == YES ? NO : this == NO ? YES : this;
    }

    Answer and(Answer other) {
        return this == NO || other == NO ? NO : this == YES ? other : UNKNOWN;
    }

    Answer or(Answer other) {
        return negated().and(other.negated()).negated();
    }

    /** Ends a command with the status for this answer. */
    State asked(State state, String question) {
        state.status = this == YES ? 0 : this == NO ? 1 : State.UNKNOWN;
        state.question = question;
        return state;
    }
}
