package dev.guardrail.verdict;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * Why the verdict's rules concluded something: one step of the derivation.
 *
 * @param rule the name of the rule
 * @param place the rule's file and line
 * @param premises what the rule matched, in the order of its conditions
 */
public record Reason(String rule, Place place, List<Premise> premises) {

    public Reason {
        premises = List.copyOf(premises);
    }
}
