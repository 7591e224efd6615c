package dev.guardrail.fact;

import java.util.Locale;

/** How firmly a version is chosen, from the loosest. */
public enum Pinning {
    /** Whatever is newest: a branch, {@code latest}, a range without an upper end, or no version at all. */
    MOVING,
    /** A version or a part of one, such as a tag, which somebody can move. */
    VERSION,
    /** A full commit id or a digest: always the same content. */
    CONTENT;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
