package dev.guardrail.verdict;

import dev.guardrail.rule.Principle;

/** The verdict's rules conclude whether a change follows a principle. */
public record PrincipleConclusion(Principle principle, GateStatus status) {}
