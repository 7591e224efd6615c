package dev.guardrail.audit;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a question supposes that is not so.
 *
 * @param repaired the findings that are taken for repaired: they do not count and are not listed
 * @param given evidence of which nothing is missing
 * @param lapsed the places of the waivers of the policy that are not there
 */
public record Supposed(Predicate<Finding> repaired, Set<Evidence> given, Set<Place> lapsed) {

    /** All is as it is. */
    public static final Supposed NOTHING = new Supposed(finding -> false, Set.of(), Set.of());

    public Supposed {
        given = Set.copyOf(given);
        lapsed = Set.copyOf(lapsed);
    }

    /** Some findings are repaired. */
    public static Supposed repaired(Predicate<Finding> findings) {
        return new Supposed(findings, Set.of(), Set.of());
    }
}
