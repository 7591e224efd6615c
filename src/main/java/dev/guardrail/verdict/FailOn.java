package dev.guardrail.verdict;

import java.util.Locale;

/** The verdict from which a run fails. */
public enum FailOn {
    /** Red, and also pending, which is no pass. */
    RED,
    /** The same and yellow. */
    YELLOW,
    /** None. */
    NEVER;

    /** Whether a run with a verdict fails. */
    public boolean fails(Verdict verdict) {
        return switch (verdict) {
            case GREEN -> false;
            case YELLOW -> this == YELLOW;
            case RED, PENDING -> this != NEVER;
        };
    }

    /** The verdicts that fail, besides pending. */
    public String words() {
        return switch (this) {
            case RED -> "red";
            case YELLOW -> "red or yellow";
            case NEVER -> "no verdict";
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
