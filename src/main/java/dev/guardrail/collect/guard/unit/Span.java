package dev.guardrail.collect.guard.unit;

/**
 * A part of a text.
 *
 * @param start the offset of its first character
 * @param end the offset after its last one
 */
public record Span(int start, int end) {}
