package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.Truth;

/**
 * What is known of an {@code if} before it runs.
 *
 * @param holds whether it can be true, and can be false
 * @param literal whether it is text around an expression, which is never empty and so always true
 */
public record Judgement(Truth holds, boolean literal) {}
