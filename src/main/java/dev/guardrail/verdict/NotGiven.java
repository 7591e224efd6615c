package dev.guardrail.verdict;

import dev.guardrail.fact.Evidence;

/** Evidence that a person can give, and nobody gave. The policy does not require it, or else there is a gap. */
public record NotGiven(Evidence evidence) {}
