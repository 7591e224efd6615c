package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.fact.Place;

/**
 * Something that GitHub does not accept.
 *
 * @param place its place
 * @param reason why GitHub refuses it, in one line
 */
public record Refusal(Place place, String reason) {}
