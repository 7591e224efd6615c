package dev.guardrail.collect.workflow.expression;

public record Judgement(dev.guardrail.fact.Truth holds, boolean literal) {}
