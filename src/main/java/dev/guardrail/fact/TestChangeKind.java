package dev.guardrail.fact;

import java.util.Locale;

/** What a range did to a test. */
public enum TestChangeKind {
    ADDED,
    /** Added with a mark that keeps it from counting. */
    BORN_MUTED,
    /** It is gone, and nothing in the range looks like it under another name or in another place. */
    REMOVED,
    /** It was there and counted, and a mark keeps it from counting now. */
    MUTED,
    /** The reverse. */
    REVIVED;

    /** The words that reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
