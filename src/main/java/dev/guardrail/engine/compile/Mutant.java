package dev.guardrail.engine.compile;

import dev.guardrail.fact.Place;

/**
 * A rule with one of its conditions dropped or turned around.
 *
 * @param place the condition in the file of the rule
 * @param condition its text
 * @param change what the mutant does to it, such as "dropped" or "`<` for `<=`"
 * @param text the text of the rule file after that
 */
public record Mutant(Place place, String condition, String change, String text) {}
