package dev.guardrail.proof;

import dev.guardrail.fact.Place;

/**
 * A guardrail whose rule the range adds or changes. Its cases are its tests, and {@code guardrail rules test} has its proof.
 *
 * @param id the guardrail
 * @param place its rule
 * @param cases how many cases it has at the head
 */
public record ChangedRule(String id, Place place, int cases) {

    /** The command that drops each of its conditions. */
    public String command() {
        return "guardrail rules test --negative-proof " + id;
    }
}
