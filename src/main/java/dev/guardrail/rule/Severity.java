package dev.guardrail.rule;

import java.util.Locale;

/** How serious a finding is, lowest first. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** Whether this is {@code other} or above. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** The word that policies, rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
