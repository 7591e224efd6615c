package dev.guardrail.verdict;

import dev.guardrail.fact.Gap;
import dev.guardrail.rule.Gate;

/**
 * A gap that keeps only one gate from passing, even if guardrails of other gates need the same evidence.
 *
 * @param gap what is not known
 * @param gate the gate of the guardrail that cannot judge it
 */
public record Unsettled(Gap gap, Gate gate) {}
