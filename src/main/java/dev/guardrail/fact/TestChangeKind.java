package dev.guardrail.fact;

import java.util.Locale;

/** What a range did to a test. */
public enum TestChangeKind {
    ADDED,
    /** Added, and skipped or expected to fail from the start. */
    BORN_MUTED,
    /** Removed, and no test that the range adds looks like it. */
    REMOVED,
    /** Existed before, and is skipped or expected to fail now. */
    MUTED,
    /** Re-enabled: it was skipped or expected to fail before, and is not now. */
    REVIVED;

    /** The words that fingerprints use; they stay as they are. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
