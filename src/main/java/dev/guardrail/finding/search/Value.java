package dev.guardrail.finding.search;

/**
 * A value that a constraint compares.
 *
 * @param name how the constraint names it: {@code status}, {@code $minimum.asInt}
 * @param value what it holds
 */
public record Value(String name, Object value) {}
