package dev.guardrail.claim;

import dev.guardrail.fact.ClaimStatus;
import java.util.List;
import java.util.Optional;

/**
 * A claim with its status.
 *
 * @param claim the claim
 * @param status its status
 * @param rule the rule that concludes it; empty where none does, as for a claim that is not checkable
 * @param nearest the observation that supports it or fits, or that comes nearest to what it says
 * @param observations all that was seen, in every reading
 * @param needs what would make it checkable; empty where it was checked
 */
public record VerifiedClaim(
        Claim claim,
        ClaimStatus status,
        String rule,
        Optional<Observation> nearest,
        List<Observation> observations,
        String needs) {

    public VerifiedClaim {
        observations = List.copyOf(observations);
    }
}
