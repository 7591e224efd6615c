package dev.guardrail.fact;

/**
 * A glob of a policy, and where the policy has it.
 *
 * @param place its line and columns in the policy
 * @param glob the files that it names
 */
public record PlacedGlob(Place place, Glob glob) {}
