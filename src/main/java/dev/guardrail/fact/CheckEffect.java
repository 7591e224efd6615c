package dev.guardrail.fact;

import java.util.Locale;

/** What becomes of the failure of a check. */
public enum CheckEffect {
    /** It fails the run, at least for some events. */
    FAILS,
    /** Nothing fails. */
    MUTED,
    /** It never runs. */
    NEVER_RUNS;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
