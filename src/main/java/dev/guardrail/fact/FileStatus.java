package dev.guardrail.fact;

import java.util.Locale;

/** What the range did to a file; the letters of {@code git diff --name-status}. */
public enum FileStatus {
    ADDED,
    MODIFIED,
    DELETED,
    RENAMED,
    COPIED,
    /** From a file to a symbolic link or a submodule, or back. */
    TYPE_CHANGED;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
