package dev.guardrail.audit;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Shown;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.Rulebook;
import dev.guardrail.verdict.ShownFacts;
import dev.guardrail.verdict.Thresholds;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the findings of a change: from them and the facts to the verdict. */
final class Judgment {

    private static final Comparator<Gap> ORDER =
            Comparator.comparing(Gap::place).thenComparing(Gap::reason);

    private final RuleSet rules;
    private final PolicyContext context;
    private final TrustedSide trusted;
    private final Extent extent;
    private final List<Fact> shown;
    private final List<Fact> inspected;
    private final List<Guardrail> selected;
    private final Thresholds thresholds;
    private final List<Inspection> inspections;

    /**
     * Counts what there is to judge.
     *
     * @param trusted the side whose policy judges
     * @param demanded what the verdict needs because it was given
     * @param base the facts of the base
     * @param shown the facts of the head, with what the audit adds to them
     */
    Judgment(
            RuleSet rules,
            PolicyContext context,
            TrustedSide trusted,
            Extent extent,
            Set<Evidence> demanded,
            List<Fact> base,
            List<Fact> shown) {
        this.rules = rules;
        this.context = context;
        this.trusted = trusted;
        this.extent = extent;
        this.shown = shown;
        this.inspected = extent.judged(base, shown);
        this.selected = context.selected(rules.catalogue());
        this.thresholds = context.thresholds(demanded);
        this.inspections = new Inspections(context.policy(), context.scopes(), inspected).of(selected);
    }

    /** The audit with these findings, of which those of guardrails that are off are gaps. */
    Audit of(List<Finding> completed, List<ChangedFile> files) {
        OpenQuestions questions = OpenQuestions.of(completed, context.policy(), rules.catalogue());
        List<Finding> findings = OpenQuestions.without(completed, context.policy());
        Judge judge = judge(findings, questions);
        Verdict verdict = judge.verdict();
        List<Reason> derivation = judge.derivation();
        List<GateResult> gates = judge.gates();
        return new Audit(
                extent.range(),
                facts(Commit.class, shown).toList(),
                files,
                new Rulebook(context.policy(), trusted, selected),
                verdict,
                new Rationale(extent, derivation, gates).of(verdict),
                derivation,
                gates,
                judge.compliance(),
                judge.scores(),
                findings,
                judge.counted(),
                new ShownFacts(shown.stream().filter(Judgment::isShown).toList()),
                inspections,
                gaps(questions.listed()));
    }

    private Judge judge(List<Finding> findings, OpenQuestions questions) {
        List<Object> gaps = questions.with(gaps(List.of()));
        return new Judge(
                rules.verdict(),
                rules.index(),
                thresholds,
                extent,
                findings,
                gaps,
                selected,
                inspections,
                new Scoring(context.policy().scores(), shown));
    }

    /** The gaps among the facts, and others, in their order. */
    private List<Gap> gaps(List<Gap> others) {
        List<Gap> gaps = new ArrayList<>(facts(Gap.class, inspected).toList());
        gaps.addAll(others);
        gaps.sort(ORDER);
        return gaps;
    }

    private static boolean isShown(Fact fact) {
        return fact instanceof Shown shown && shown.isShown();
    }

    private static <T extends Fact> Stream<T> facts(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
