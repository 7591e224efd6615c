package dev.guardrail.fact;

import java.util.Locale;

/** How far a permission reaches. */
public enum AccessLevel {
    NONE,
    READ,
    WRITE;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
