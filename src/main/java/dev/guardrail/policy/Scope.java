package dev.guardrail.policy;

import java.util.Locale;

/** Which findings count for a verdict. */
public enum Scope {
    /** The findings that the range introduces. */
    DELTA,
    /** All findings of the head, existing ones included. */
    ALL;

    /** The word that policies use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
