package dev.guardrail.fact;

import java.util.Locale;

/** What a range did to a dependency. */
public enum DependencyChangeKind {
    ADDED,
    REMOVED,
    /** Another requirement, or another scope. */
    CHANGED;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
