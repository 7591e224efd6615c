package dev.guardrail.audit;

import dev.guardrail.engine.Conclusion;
import dev.guardrail.engine.Match;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.verdict.Compliance;
import dev.guardrail.verdict.Counted;
import dev.guardrail.verdict.GateConclusion;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.Thresholds;
import dev.guardrail.verdict.VerdictConclusion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the rules of the verdict, in a session without guardrails. */
final class Judge {

    private final RuleIndex index;
    private final List<Finding> findings;
    private final List<Inspection> inspections;
    private final Collection<Conclusion<Object>> conclusions;

    Judge(
            Rules rules,
            Thresholds thresholds,
            Extent extent,
            List<Finding> findings,
            List<Object> gaps,
            List<Inspection> inspections) {
        this.index = rules.index();
        this.findings = findings;
        this.inspections = inspections;
        List<Object> facts = new ArrayList<>(findings);
        facts.addAll(gaps);
        facts.addAll(inspections);
        facts.addAll(Arrays.asList(Gate.values()));
        facts.add(thresholds);
        extent.empty().ifPresent(facts::add);
        conclusions = rules.verdict().conclude(facts, Object.class, rule -> true);
    }

    Conclusion<VerdictConclusion> verdict() {
        return conclusions(VerdictConclusion.class).get(0);
    }

    /** The findings that count for the verdict, in {@link Finding#ORDER}. */
    List<Finding> counted() {
        return conclusions(Counted.class).stream()
                .map(conclusion -> conclusion.value().finding())
                .sorted(Finding.ORDER)
                .toList();
    }

    boolean inspectedAnything() {
        return inspections.stream().anyMatch(inspection -> inspection.count() > 0);
    }

    List<GateResult> gates() {
        List<GateResult> gates = new ArrayList<>();
        for (Conclusion<GateConclusion> conclusion : conclusions(GateConclusion.class)) {
            Gate gate = conclusion.value().gate();
            gates.add(new GateResult(
                    gate,
                    conclusion.value().status(),
                    inspected(gate),
                    findings.stream().filter(finding -> finding.gate() == gate).toList(),
                    reasons(conclusion.matches())));
        }
        gates.sort(java.util.Comparator.comparing(GateResult::gate));
        return gates;
    }

    List<Compliance> compliance(Collection<Guardrail> guardrails, List<Gap> gaps) {
        return Compliance.of(guardrails, inspections, counted(), gaps);
    }

    List<Reason> reasons(List<Match> matches) {
        return matches.stream()
                .map(match ->
                        new Reason(match.rule(), index.source(match.rule()).place(), premises(match)))
                .toList();
    }

    private SortedMap<String, Integer> inspected(Gate gate) {
        SortedMap<String, Integer> inspected = new TreeMap<>();
        for (Inspection inspection : inspections) {
            if (inspection.gate() == gate && inspection.count() > 0) {
                // Two guardrails may inspect the same kind of thing, but not the same number.
                inspected.merge(inspection.subject(), inspection.count(), Math::max);
            }
        }
        return inspected;
    }

    private <T> List<Conclusion<T>> conclusions(Class<T> type) {
        List<Conclusion<T>> typed = new ArrayList<>();
        for (Conclusion<Object> conclusion : conclusions) {
            if (type.isInstance(conclusion.value())) {
                typed.add(new Conclusion<>(type.cast(conclusion.value()), conclusion.matches()));
            }
        }
        return typed;
    }

    private static List<Premise> premises(Match match) {
        return match.objects().stream().map(Premise::of).toList();
    }
}
