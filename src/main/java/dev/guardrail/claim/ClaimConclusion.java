package dev.guardrail.claim;

import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import java.util.List;

/**
 * What a rule concludes of a claim from one thing that is seen. Of several conclusions about a claim, the strongest counts:
 * a fair reading that agrees supports it, whatever the others say.
 *
 * @param rule the rule that concludes it
 * @param seen what it concludes it from
 */
public record ClaimConclusion(String rule, Observation seen) {

    /** A conclusion of what is seen at the place of a fact: it supports the claim or contradicts it. */
    public ClaimConclusion(String rule, Claim claim, Located fact, String seen) {
        this(rule, of(rule, claim, List.of(fact.place()), seen));
    }

    /** A conclusion of a number that is seen at the place of a fact. */
    public ClaimConclusion(String rule, Claim claim, Located fact, Number seen) {
        this(rule, claim, fact, seen.toString());
    }

    /** A conclusion of what is seen at no single place, such as a fact that is not there. */
    public ClaimConclusion(String rule, Claim claim, String seen) {
        this(rule, of(rule, claim, List.of(), seen));
    }

    /** A conclusion of a number that is seen at no single place, such as that of all facts of a type. */
    public ClaimConclusion(String rule, Claim claim, Number seen) {
        this(rule, claim, seen.toString());
    }

    private static Observation of(String rule, Claim claim, List<Place> places, String seen) {
        boolean same = seen.equalsIgnoreCase(claim.says().text());
        return new Observation(
                claim,
                "what `" + rule + "` looks at",
                same ? claim.says() : Value.parse(seen),
                Bearing.DECISIVE,
                new Observation.Proof(places, ""));
    }

    /** This with what it can do to the claim. */
    public ClaimConclusion withBearing(Bearing bearing) {
        return new ClaimConclusion(
                rule, new Observation(seen.claim(), seen.reading(), seen.seen(), bearing, seen.proof()));
    }

    /** This with how the claim was read, as it follows "as": {@code the replicas of the Deployment}. */
    public ClaimConclusion withReading(String reading) {
        return new ClaimConclusion(
                rule, new Observation(seen.claim(), reading, seen.seen(), seen.bearing(), seen.proof()));
    }

    /** The claim. */
    public Claim claim() {
        return seen.claim();
    }

    /** What follows for the claim. */
    public ClaimStatus status() {
        return switch (seen.bearing()) {
            case DECISIVE -> seen.isAgreeing() ? ClaimStatus.SUPPORTED : ClaimStatus.CONTRADICTED;
            case ALTERNATIVE -> seen.isAgreeing() ? ClaimStatus.SUPPORTED : ClaimStatus.NOT_CHECKABLE;
            case CIRCUMSTANTIAL, HABIT -> seen.isAgreeing() ? ClaimStatus.CONSISTENT : ClaimStatus.NOT_CHECKABLE;
        };
    }
}
