package dev.guardrail.fact;

import java.util.Locale;

/** How a check ended, in the words of GitHub's conclusions. A running check is a {@link Gap} instead. */
public enum CheckOutcome {
    SUCCESS,
    NEUTRAL,
    FAILURE,
    TIMED_OUT,
    STARTUP_FAILURE,
    ACTION_REQUIRED,
    CANCELLED,
    SKIPPED,
    /** GitHub gave up on it after two weeks. */
    STALE;

    /** Whether it ran to its end but does not pass. */
    public boolean isFailure() {
        return this == FAILURE || this == TIMED_OUT || this == STARTUP_FAILURE || this == ACTION_REQUIRED;
    }

    /** Whether it never ran to an end. */
    public boolean isMissing() {
        return this == CANCELLED || this == SKIPPED || this == STALE;
    }

    /** The words that reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
