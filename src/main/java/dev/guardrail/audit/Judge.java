package dev.guardrail.audit;

import dev.guardrail.engine.Conclusion;
import dev.guardrail.engine.Match;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Principle;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.verdict.Compliance;
import dev.guardrail.verdict.Counted;
import dev.guardrail.verdict.GateConclusion;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.PrincipleConclusion;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.Reservation;
import dev.guardrail.verdict.Scores;
import dev.guardrail.verdict.Subject;
import dev.guardrail.verdict.Thresholds;
import dev.guardrail.verdict.Upholding;
import dev.guardrail.verdict.Verdict;
import dev.guardrail.verdict.VerdictConclusion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Runs the rules of the verdict, in a session without guardrails. */
final class Judge {

    private final RuleIndex index;
    private final Scoring scoring;
    private final List<Finding> findings;
    private final List<Inspection> inspections;
    private final List<Upholding> upholdings;
    private final Collection<Conclusion<Object>> conclusions;

    Judge(
            RuleBase verdict,
            RuleIndex index,
            Thresholds thresholds,
            Extent extent,
            List<Finding> findings,
            List<Object> gaps,
            Collection<Guardrail> guardrails,
            List<Inspection> inspections,
            Scoring scoring) {
        this.index = index;
        this.scoring = scoring;
        this.findings = findings;
        this.inspections = inspections;
        this.upholdings = Upholding.of(guardrails);
        List<Object> facts = new ArrayList<>(findings);
        facts.addAll(gaps);
        facts.addAll(inspections);
        facts.addAll(upholdings);
        facts.addAll(Arrays.asList(Gate.values()));
        facts.addAll(Arrays.asList(Principle.values()));
        facts.add(thresholds);
        extent.empty().ifPresent(facts::add);
        facts.addAll(scoring.inserted());
        conclusions = verdict.conclude(facts, Object.class, rule -> true);
    }

    Verdict verdict() {
        return conclusion().value().verdict();
    }

    private Conclusion<VerdictConclusion> conclusion() {
        return conclusions(VerdictConclusion.class).get(0);
    }

    /** Why the verdict holds, then what it leaves open, in the order of the gates. */
    List<Reason> derivation() {
        List<Reason> derivation = new ArrayList<>(reasons(conclusion().matches()));
        conclusions(Reservation.class).stream()
                .sorted(Comparator.comparing(reservation -> reservation.value().gate()))
                .forEach(reservation -> derivation.addAll(reasons(reservation.matches())));
        return derivation;
    }

    /** The findings that count for the verdict, in {@link Finding#ORDER}. */
    List<Finding> counted() {
        return conclusions(Counted.class).stream()
                .map(conclusion -> conclusion.value().finding())
                .sorted(Finding.ORDER)
                .toList();
    }

    /** Every gate, in its order. */
    List<GateResult> gates() {
        return conclusions(GateConclusion.class).stream()
                .map(this::gate)
                .sorted(Comparator.comparing(GateResult::gate))
                .toList();
    }

    private GateResult gate(Conclusion<GateConclusion> conclusion) {
        Gate gate = conclusion.value().gate();
        return new GateResult(
                gate,
                conclusion.value().status(),
                inspected(inspection -> inspection.gate() == gate),
                findings.stream().filter(finding -> finding.gate() == gate).toList(),
                reasons(conclusion.matches()));
    }

    /** Every principle, in its order. */
    List<Compliance> compliance() {
        return conclusions(PrincipleConclusion.class).stream()
                .map(this::compliance)
                .sorted(Comparator.comparing(Compliance::principle))
                .toList();
    }

    private Compliance compliance(Conclusion<PrincipleConclusion> conclusion) {
        Principle principle = conclusion.value().principle();
        Set<String> upholding = upholdings.stream()
                .filter(one -> one.principle() == principle)
                .map(Upholding::rule)
                .collect(Collectors.toSet());
        return new Compliance(
                principle,
                conclusion.value().status(),
                upholding,
                inspected(inspection -> upholding.contains(inspection.rule())),
                found(conclusion.matches()));
    }

    /** The scores that the policy asks for. */
    Scores scores() {
        return scoring.scores(conclusions, index);
    }

    private static List<Finding> found(List<Match> matches) {
        return matches.stream()
                .flatMap(match -> match.objects().stream())
                .filter(Counted.class::isInstance)
                .map(counted -> ((Counted) counted).finding())
                .sorted(Finding.ORDER)
                .toList();
    }

    private List<Reason> reasons(List<Match> matches) {
        return matches.stream()
                .map(match ->
                        new Reason(match.rule(), index.source(match.rule()).place(), premises(match)))
                .toList();
    }

    private static List<Premise> premises(Match match) {
        return match.objects().stream().map(Premise::of).toList();
    }

    private SortedMap<Subject, Integer> inspected(Predicate<Inspection> which) {
        SortedMap<Subject, Integer> inspected = new TreeMap<>();
        for (Inspection inspection : inspections) {
            if (which.test(inspection) && inspection.count() > 0) {
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
}
