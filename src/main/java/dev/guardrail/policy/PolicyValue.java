package dev.guardrail.policy;

import dev.guardrail.fact.Place;

/**
 * A setting with its provenance.
 *
 * @param <T> the type of the setting
 * @param value what was decided
 * @param place the line of the policy that says so, or the default's
 * @param byDefault whether no line of a person's policy says so
 */
public record PolicyValue<T>(T value, Place place, boolean byDefault) {}
