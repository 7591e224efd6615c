package dev.guardrail.finding;

import java.util.Locale;

/** Whether a finding is new, existing or resolved. */
public enum Origin {
    /** New: the head has it, the base does not. */
    INTRODUCED,
    /** Existing: both sides have it, or it is not known whether the head still has it. */
    PREEXISTING,
    /** Resolved: the base has it, the head does not. */
    RESOLVED;

    /** The word that policies and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
