package dev.guardrail.fact;

/** How a reference to an action was found to be what an advisory is about. */
public enum AdvisoryMatch {
    /** The advisory names the commit. */
    COMMIT,
    /** The reference is a whole version that the advisory covers. */
    VERSION,
    /** The comment beside a pinned commit names such a version. */
    COMMENT,
    /** The reference is a line of versions, such as {@code v4}, in which no version has the fix. */
    LINE
}
