package dev.guardrail.finding;

import java.util.Locale;

/** Since when a finding stands. */
public enum Origin {
    /** The head has it, the base had not. */
    INTRODUCED,
    /** It stands on both sides: debt. */
    PREEXISTING,
    /** The base had it, the head has not: a win of the range. */
    RESOLVED;

    /** The word that policies and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
