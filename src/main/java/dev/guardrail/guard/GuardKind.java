package dev.guardrail.guard;

import java.util.Locale;

/** What a guard is. */
public enum GuardKind {
    /** A condition whose branch ends in an error. */
    CONDITION,
    /** An error that is raised without a condition of its own, as in a handler or in the last branch. */
    ERROR,
    /** An assertion. */
    ASSERTION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
