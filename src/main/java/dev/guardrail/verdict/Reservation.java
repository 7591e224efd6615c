package dev.guardrail.verdict;

import dev.guardrail.rule.Gate;

/** The verdict's rules conclude that a verdict holds although it is not known whether a gate passes. */
public record Reservation(Gate gate) {}
