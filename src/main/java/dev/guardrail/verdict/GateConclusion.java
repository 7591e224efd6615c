package dev.guardrail.verdict;

import dev.guardrail.rule.Gate;

/** The verdict's rules conclude what a gate says. */
public record GateConclusion(Gate gate, GateStatus status) {}
