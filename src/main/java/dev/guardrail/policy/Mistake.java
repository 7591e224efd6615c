package dev.guardrail.policy;

import dev.guardrail.fact.Place;

/**
 * One mistake in a policy.
 *
 * @param problem what is wrong, in one line
 */
public record Mistake(Place place, String problem) {}
