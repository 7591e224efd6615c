package dev.guardrail.collect.claim;

/** Finds claims of some kinds in a passage. */
interface ClaimPattern {

    /** Reads the claims of a passage. */
    void read(Passage passage, Claims claims);
}
