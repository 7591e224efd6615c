package dev.guardrail.claim;

import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An audit, checked claim by claim.
 *
 * @param audit the path of the audit
 * @param ground what it was checked against, in a sentence
 * @param claims its claims, in their order
 * @param gaps the evidence that could not be read
 * @param rules where the rules of the project are that judge claims, by their ids
 * @param text the audit itself
 */
public record Verification(
        String audit,
        String ground,
        List<VerifiedClaim> claims,
        List<Gap> gaps,
        Map<String, Place> rules,
        AuditText text) {

    public Verification {
        claims = List.copyOf(claims);
        gaps = List.copyOf(gaps);
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    }

    /** The claims of one status, in their order. */
    public List<VerifiedClaim> with(ClaimStatus status) {
        return claims.stream().filter(claim -> claim.status() == status).toList();
    }
}
