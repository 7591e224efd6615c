package dev.guardrail.fact;

/** What the range did to a file; the letters of {@code git diff --name-status}. */
public enum FileStatus {
    ADDED,
    MODIFIED,
    DELETED,
    RENAMED,
    COPIED,
    /** From a file to a symbolic link or a submodule, or back. */
    TYPE_CHANGED
}
