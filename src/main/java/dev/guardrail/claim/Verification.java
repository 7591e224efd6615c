package dev.guardrail.claim;

import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.fact.Gap;
import java.util.List;

/**
 * An audit, checked claim by claim.
 *
 * @param audit the path of the audit
 * @param ground what it was checked against, in a sentence
 * @param claims its claims, in their order
 * @param gaps the evidence that could not be read
 * @param text the audit itself
 */
public record Verification(String audit, String ground, List<VerifiedClaim> claims, List<Gap> gaps, AuditText text) {

    public Verification {
        claims = List.copyOf(claims);
        gaps = List.copyOf(gaps);
    }

    /** The claims of one status, in their order. */
    public List<VerifiedClaim> with(ClaimStatus status) {
        return claims.stream().filter(claim -> claim.status() == status).toList();
    }
}
