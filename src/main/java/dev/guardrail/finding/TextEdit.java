package dev.guardrail.finding;

import dev.guardrail.fact.Place;

/**
 * One change of a file that repairs a finding.
 *
 * @param place what is replaced
 * @param before the text there
 * @param after the text instead
 */
public record TextEdit(Place place, String before, String after) {}
