package dev.guardrail.fact;

import java.util.Locale;

/** What a range did to a dependency. */
public enum DependencyChangeKind {
    /** No manifest of the base declares it. Of several that do at the head, the most significant one is the addition. */
    ADDED,
    /** No manifest of the head declares it. */
    REMOVED,
    /** Another requirement, another scope, or another major version of a Go module, perhaps in another manifest. */
    CHANGED,
    /** Declared once more, where some manifest has it already. */
    REPEATED,
    /** Declared once less, where some manifest has it still. */
    DROPPED;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
