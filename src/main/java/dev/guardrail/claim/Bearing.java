package dev.guardrail.claim;

/** What an observation can do to a claim. */
public enum Bearing {
    /** If it agrees, the claim is supported; if nothing agrees, the claim is contradicted. */
    DECISIVE,
    /** If it agrees, the claim is supported by another reading; if not, that says nothing. */
    ALTERNATIVE,
    /** If it agrees, the claim is consistent; if not, that says nothing. */
    CIRCUMSTANTIAL,
    /**
     * A habit of counting, such as that of editors. If it agrees, the claim is consistent, unless another claim of the audit
     * shows that it does not count so.
     */
    HABIT
}
