package dev.guardrail.finding;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScopePath;

/**
 * Where a finding is, or something that explains it.
 *
 * @param place the file and lines
 * @param ofBase whether these are lines of the base, by the path that the file has there
 * @param scope what it is part of in the file, with the names that people know
 */
public record Location(Place place, boolean ofBase, ScopePath scope) {}
