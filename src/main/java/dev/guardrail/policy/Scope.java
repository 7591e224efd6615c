package dev.guardrail.policy;

import java.util.Locale;

/** Which findings a verdict is about. */
public enum Scope {
    /** Those that the range introduced. */
    DELTA,
    /** Those that stand at the head, debt included. */
    ALL;

    /** The word that policies use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
