package dev.guardrail.fact;

import java.util.Locale;

/** How a test ended. */
public enum TestStatus {
    PASSED,
    /** An assertion did not hold. */
    FAILED,
    /** It ended in another way than an assertion's. */
    ERROR,
    SKIPPED;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
