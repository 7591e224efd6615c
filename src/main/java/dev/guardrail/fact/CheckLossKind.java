package dev.guardrail.fact;

import java.util.Locale;

/** How a range takes a check away. */
public enum CheckLossKind {
    /** No workflow runs it, or anything like it. */
    REMOVED,
    /** What ran it is still there and runs nothing. */
    HOLLOWED,
    /** It still runs, and its failure has no consequence. */
    MUTED,
    /** It is still there and never runs. */
    DISABLED,
    /** It runs in fewer situations, or over less. */
    NARROWED;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
