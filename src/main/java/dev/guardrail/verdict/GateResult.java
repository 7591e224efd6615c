package dev.guardrail.verdict;

import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Gate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of a gate.
 *
 * @param gate the gate
 * @param status its status
 * @param inspected how many things its guardrails inspected, by what these are; without zeros
 * @param findings its findings, resolved ones included, in {@link Finding#ORDER}
 * @param derivation the reasons for its status
 */
public record GateResult(
        Gate gate,
        GateStatus status,
        SortedMap<Subject, Integer> inspected,
        List<Finding> findings,
        List<Reason> derivation) {

    public GateResult {
        inspected = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(inspected));
        findings = List.copyOf(findings);
        derivation = List.copyOf(derivation);
    }
}
