package dev.guardrail.decay;

/** Whether something protects at a commit. */
public enum Standing {
    /** It is there, and it counts. */
    PRESENT,
    /** It runs, and its failure has no consequence. */
    MUTED,
    /** It is there and never runs. */
    NEVER_RUNS,
    /** It is not there. */
    ABSENT,
    /** The file that had it cannot be read. */
    UNKNOWN
}
