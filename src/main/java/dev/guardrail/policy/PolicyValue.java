package dev.guardrail.policy;

import dev.guardrail.fact.Place;

/**
 * A setting with its provenance.
 *
 * @param <T> the type of the setting
 * @param value the value
 * @param place the line that sets it in the policy or in the default policy
 * @param byDefault whether it is a default, not set by the policy of a person
 */
public record PolicyValue<T>(T value, Place place, boolean byDefault) {}
