package dev.guardrail.rule;

import dev.guardrail.fact.Place;

/**
 * One condition of a rule.
 *
 * @param text the condition as the file has it
 * @param place its lines and columns in the file
 */
public record Condition(String text, Place place) {}
