package dev.guardrail.verify;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimConclusion;
import dev.guardrail.claim.Observation;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.claim.Wanting;
import dev.guardrail.engine.Conclusion;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.fact.ClaimStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives each claim its status: what the rules conclude, and what supports it before what speaks against it. */
final class Judging {

    /** A false accusation is worse than a miss. */
    private static final BinaryOperator<ClaimConclusion> STRONGER =
            BinaryOperator.maxBy(Comparator.comparing(ClaimConclusion::status));

    private final RuleBase rules = RuleBase.claims();

    /** The claims with their status, in the same order. */
    List<VerifiedClaim> judged(List<Claim> claims, Sightings sightings) {
        Map<Claim, ClaimConclusion> concluded = Stream.concat(
                        conclusions(claims, sightings.observations()), sightings.conclusions().stream())
                .filter(conclusion -> conclusion.status() != ClaimStatus.NOT_CHECKABLE)
                .collect(Collectors.toMap(ClaimConclusion::claim, Function.identity(), STRONGER));
        Map<Claim, List<Observation>> seen = Stream.concat(
                        sightings.observations().stream(),
                        sightings.conclusions().stream().map(ClaimConclusion::seen))
                .collect(Collectors.groupingBy(Observation::claim));
        Map<Claim, List<Wanting>> wanting = sightings.wanting().stream().collect(Collectors.groupingBy(Wanting::claim));
        return claims.stream()
                .map(claim -> verified(
                        claim,
                        Optional.ofNullable(concluded.get(claim)),
                        seen.getOrDefault(claim, List.of()),
                        wanting.getOrDefault(claim, List.of())))
                .toList();
    }

    private Stream<ClaimConclusion> conclusions(List<Claim> claims, List<Observation> observations) {
        List<Object> facts = new ArrayList<>(claims);
        facts.addAll(observations);
        return rules.conclude(facts, ClaimConclusion.class, rule -> true).stream()
                .map(Conclusion::value);
    }

    private static VerifiedClaim verified(
            Claim claim, Optional<ClaimConclusion> concluded, List<Observation> seen, List<Wanting> wanting) {
        ClaimStatus status = concluded.map(ClaimConclusion::status).orElse(ClaimStatus.NOT_CHECKABLE);
        String needs = status == ClaimStatus.NOT_CHECKABLE ? needs(wanting) : "";
        String rule = concluded.map(ClaimConclusion::rule).orElse("");
        return new VerifiedClaim(claim, status, rule, nearest(claim, status, seen), seen, needs);
    }

    private static String needs(List<Wanting> wanting) {
        return wanting.isEmpty()
                ? "what exactly it means: what was looked at shows something else"
                : wanting.stream().map(Wanting::needs).distinct().collect(Collectors.joining("; "));
    }

    /**
     * What supports a claim or fits; of what differs, the nearest of the readings that bear most. A habit of counting that
     * agrees with a contradicted claim is not what is the case.
     */
    private static Optional<Observation> nearest(Claim claim, ClaimStatus status, List<Observation> seen) {
        return seen.stream()
                .filter(each -> status != ClaimStatus.CONTRADICTED || !each.isAgreeing())
                .min(Comparator.<Observation, Boolean>comparing(each -> !each.isAgreeing())
                        .thenComparing(Observation::bearing)
                        .thenComparing(each -> claim.says().distance(each.seen())));
    }
}
