package dev.guardrail.explain;

import java.util.List;

/**
 * A claim, and what it follows from: a tree.
 *
 * @param claim the claim
 * @param because what it follows from, in the order in which a reader needs it
 * @param omitted how many more of the last kind there are that this depth leaves out
 */
public record Derivation(Claim claim, List<Derivation> because, int omitted) {

    public Derivation {
        because = List.copyOf(because);
    }

    /** A claim with all that it follows from. */
    public Derivation(Claim claim, List<Derivation> because) {
        this(claim, because, 0);
    }

    /** A claim that stands for itself: a fact, a setting. */
    public Derivation(Claim claim) {
        this(claim, List.of());
    }
}
