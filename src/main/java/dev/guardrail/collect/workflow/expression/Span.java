package dev.guardrail.collect.workflow.expression;

/**
 * A stretch of the text of an expression.
 *
 * @param start the offset of the first character
 * @param end the offset after the last one
 */
record Span(int start, int end) {}
