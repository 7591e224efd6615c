package dev.guardrail.rule;

import java.util.Locale;

/** How much a finding weighs, lightest first. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** Whether this is as heavy as {@code other}, or heavier. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** The word that policies, rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
