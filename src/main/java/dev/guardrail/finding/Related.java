package dev.guardrail.finding;

/**
 * Another place that explains a finding.
 *
 * @param location where
 * @param caption what is there, in a few words
 */
public record Related(Location location, String caption) {}
