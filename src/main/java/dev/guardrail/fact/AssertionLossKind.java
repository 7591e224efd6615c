package dev.guardrail.fact;

import java.util.Locale;

/** How a test lost assertions. */
public enum AssertionLossKind {
    /** It has none any more. */
    ALL,
    /** Some were taken out, and nothing else of its code. */
    SOME,
    /** What they assert is now a constant. */
    CONSTANT,
    /** A handler around them catches their failure and says nothing. */
    SWALLOWED;

    /** The words that fingerprints use; they stay as they are. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
