package dev.guardrail.verify;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import java.util.Set;

/** Sees what there is of the subjects of some kinds of claims. */
interface Observer {

    /** The kinds of claims that it looks at. */
    Set<ClaimKind> kinds();

    /** Looks at a claim of these kinds, and tells what it sees, or what it would need to see it. */
    void observe(Claim claim, Ground ground, Sightings sightings);
}
