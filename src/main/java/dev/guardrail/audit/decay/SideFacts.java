package dev.guardrail.audit.decay;

import dev.guardrail.fact.Fact;
import java.util.List;

/**
 * The facts of one commit.
 *
 * @param workflows what the workflows say
 * @param gates the thresholds of coverage
 * @param checks the checks, and what the commit takes from them
 */
record SideFacts(List<Fact> workflows, List<Fact> gates, List<Fact> checks) {}
