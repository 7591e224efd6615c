package dev.guardrail.verdict;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Principle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether a change follows a principle, according to the guardrails that uphold it.
 *
 * @param principle the principle
 * @param status {@code fail} with an open finding that counts, whatever its severity; {@code pending} where evidence is
 *     missing; {@code n/a} where there was nothing to inspect or no selected guardrail upholds it
 * @param guardrails the ids of the guardrails that uphold it and ran
 * @param inspected how many things they inspected, by plural noun
 * @param findings their open findings that count, in {@link Finding#ORDER}
 */
public record Compliance(
        Principle principle,
        GateStatus status,
        Set<String> guardrails,
        SortedMap<String, Integer> inspected,
        List<Finding> findings) {

    public Compliance {
        guardrails = Collections.unmodifiableSet(new TreeSet<>(guardrails));
        inspected = Collections.unmodifiableSortedMap(new TreeMap<>(inspected));
        findings = List.copyOf(findings);
    }

    /** Every principle, in its order. */
    public static List<Compliance> of(
            Collection<Guardrail> guardrails,
            Collection<Inspection> inspections,
            List<Finding> counted,
            List<Gap> gaps) {
        return Arrays.stream(Principle.values())
                .map(principle -> {
                    Set<String> upholding = guardrails.stream()
                            .filter(guardrail -> guardrail.upholds().contains(principle))
                            .map(Guardrail::id)
                            .collect(Collectors.toSet());
                    return of(principle, upholding, inspections, counted, gaps);
                })
                .toList();
    }

    private static Compliance of(
            Principle principle,
            Set<String> guardrails,
            Collection<Inspection> inspections,
            List<Finding> counted,
            List<Gap> gaps) {
        List<Finding> findings = counted.stream()
                .filter(finding -> finding.isOpen() && guardrails.contains(finding.rule()))
                .toList();
        SortedMap<String, Integer> inspected = new TreeMap<>();
        boolean pending = false;
        for (Inspection inspection : inspections) {
            if (guardrails.contains(inspection.rule())) {
                pending |= gaps.stream().anyMatch(gap -> inspection.needs(gap.evidence()));
                if (inspection.count() > 0) {
                    inspected.merge(inspection.subject(), inspection.count(), Math::max);
                }
            }
        }
        return new Compliance(
                principle, status(!findings.isEmpty(), pending, inspected), guardrails, inspected, findings);
    }

    private static GateStatus status(boolean found, boolean pending, SortedMap<String, Integer> inspected) {
        if (found) {
            return GateStatus.FAIL;
        } else if (pending) {
            return GateStatus.PENDING;
        }
        return inspected.isEmpty() ? GateStatus.NOT_APPLICABLE : GateStatus.PASS;
    }
}
