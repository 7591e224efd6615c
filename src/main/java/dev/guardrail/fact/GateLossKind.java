package dev.guardrail.fact;

import java.util.Locale;

/** How a range takes the effect of a gate away. */
public enum GateLossKind {
    /** No job judges the others any more. */
    REMOVED,
    /** It no longer waits for some jobs. */
    WAITS_NO_LONGER,
    /** It is skipped when a needed job fails, and a skipped check does not hold up a pull request. */
    SKIPPED,
    /** It runs although a needed job fails, and does not look at the result. */
    RUNS_ANYWAY,
    /** It takes some results for success. */
    ACCEPTS;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
