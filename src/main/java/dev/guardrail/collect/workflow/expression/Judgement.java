package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.Truth;

/**
 * What is known of the value of an {@code if} before a run.
 *
 * @param holds whether it is always, never or sometimes true
 * @param literal whether it is text around an expression, which is never empty and so always true
 */
public record Judgement(Truth holds, boolean literal) {}
