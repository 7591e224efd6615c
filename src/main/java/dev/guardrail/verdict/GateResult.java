package dev.guardrail.verdict;

import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Gate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a gate says, and of what.
 *
 * @param gate the gate
 * @param status what it says
 * @param inspected how many of what its guardrails looked at, by plural noun; without what there was none of
 * @param findings its findings, resolved ones included, in {@link Finding#ORDER}
 * @param derivation why it says so
 */
public record GateResult(
        Gate gate,
        GateStatus status,
        SortedMap<String, Integer> inspected,
        List<Finding> findings,
        List<Reason> derivation) {

    public GateResult {
        inspected = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(inspected));
        findings = List.copyOf(findings);
        derivation = List.copyOf(derivation);
    }
}
