package dev.guardrail.verdict;

import dev.guardrail.fact.Evidence;
import dev.guardrail.policy.ScoreSource;

/** Evidence that a source of a score needs, and that is missing. */
public record Missing(ScoreSource source, Evidence evidence) {}
