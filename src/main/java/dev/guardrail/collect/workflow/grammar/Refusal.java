package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.fact.Place;

/**
 * Something that GitHub does not accept.
 *
 * @param place where it stands
 * @param reason what is wrong with it, in one line
 */
public record Refusal(Place place, String reason) {}
