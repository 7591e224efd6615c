package dev.guardrail.fact;

import java.util.Locale;

/** On which side of a plan's scope something is. */
public enum ScopeKind {
    IN,
    OUT;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
