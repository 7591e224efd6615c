package dev.guardrail.rule;

import java.util.Locale;

/** A group of guardrails that passes or fails as one, in the order of the reports. */
public enum Gate {
    CI,
    WORKFLOWS,
    TESTS,
    COVERAGE,
    SECURITY,
    COMPATIBILITY,
    INVARIANTS,
    DETERMINISM,
    DOCS,
    GUARDRAILS;

    /** The word that policies, rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
