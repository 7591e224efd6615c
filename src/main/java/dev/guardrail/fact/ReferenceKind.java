package dev.guardrail.fact;

/** What the {@code uses} of a step or a job points at. */
public enum ReferenceKind {
    /** A full commit id of 40 hexadecimal digits. */
    SHA,
    /** A tag, a branch, a shortened commit id, or nothing after the {@code @}. */
    TAG_OR_BRANCH,
    /** A path in the same repository. */
    LOCAL,
    /** A {@code docker://} image. */
    DOCKER
}
