package dev.guardrail.fact;

import java.util.Locale;

/** What happened to a part of a public surface. */
public enum SurfaceChangeKind {
    ADDED,
    REMOVED,
    CHANGED;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
