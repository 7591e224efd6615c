package dev.guardrail.claim;

/**
 * What would make a claim checkable that is not.
 *
 * @param claim the claim
 * @param needs what is missing, as it follows "needs": {@code a coverage report of the head}
 */
public record Wanting(Claim claim, String needs) {}
