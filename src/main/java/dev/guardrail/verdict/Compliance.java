package dev.guardrail.verdict;

import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Principle;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether a change follows a principle, according to the guardrails that uphold it.
 *
 * @param principle the principle
 * @param status {@code fail} with an open finding that counts, whatever its severity; {@code pending} where evidence is
 *     missing; {@code n/a} where there was nothing to inspect or no selected guardrail upholds it
 * @param guardrails the ids of the guardrails that uphold it and ran
 * @param inspected how many things they inspected, by what these are
 * @param findings their open findings that count, in {@link Finding#ORDER}
 */
public record Compliance(
        Principle principle,
        GateStatus status,
        Set<String> guardrails,
        SortedMap<Subject, Integer> inspected,
        List<Finding> findings) {

    public Compliance {
        guardrails = Collections.unmodifiableSet(new TreeSet<>(guardrails));
        inspected = Collections.unmodifiableSortedMap(new TreeMap<>(inspected));
        findings = List.copyOf(findings);
    }
}
