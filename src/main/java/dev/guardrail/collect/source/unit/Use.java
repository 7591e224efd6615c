package dev.guardrail.collect.source.unit;

import dev.guardrail.fact.Place;

/**
 * A use of a function or a constructor that the file names.
 *
 * @param place the name as written, from its first segment to its last
 * @param name the qualified name, with the imports and aliases of the file resolved, as {@link dev.guardrail.fact.Call#name}
 * @param called whether it is called here, not handed on
 */
public record Use(Place place, String name, boolean called) {}
