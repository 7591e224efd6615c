package dev.guardrail.audit;

import dev.guardrail.audit.Origins.FindingWithOrigin;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.ReadingStore;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.engine.Conclusion;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Shown;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.finding.Violation;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.ShownFacts;
import dev.guardrail.verdict.Thresholds;
import dev.guardrail.verdict.Verdict;
import dev.guardrail.verdict.VerdictConclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Audits changes, any number of them and on any thread: it keeps the rules, and nothing of a change. */
public final class Auditor {

    private final Rules rules = new Rules();
    private final ReadingStore store = new ReadingStore();

    /**
     * Audits a change.
     *
     * @param source the policy to judge it by
     * @param today the day on which waivers expire or not
     * @throws dev.guardrail.UnusableInputException if the policy cannot be used
     */
    public Audit audit(Change change, PolicySource source, LocalDate today) {
        return audit(change, source, today, Asked.NOTHING);
    }

    /** Audits a change, with what else the user asks for. */
    public Audit audit(Change change, PolicySource source, LocalDate today, Asked asked) {
        rules.beginVerdict();
        Policy policy = PolicyReader.read(source, catalogue());
        Context context = new Context(policy, change.given());
        ChangeFacts facts = new ChangeFacts(change, policy, new Readings(store), asked);
        List<Fact> before = facts.atBase();
        List<Fact> after = facts.atHead();
        Side base = new Side(change.base(), context.visible(before));
        Extent extent = Extent.of(change, Thresholds.of(policy).countsExisting(), asked.allowEmpty());
        RemovedEvidence removed = new RemovedEvidence(base, change, after, policy);
        Side head = new Side(
                change.head(), context.visible(extent.changes() ? context.withMissing(after, removed) : after));
        Renames renames = Renames.of(change.facts(), base.facts(), head.facts());
        List<RawFinding> atBase = rawFindings(Locations.of(base, base), base.facts(), context, renames);
        BaseFacts ofBase = BaseFacts.of(
                before, type -> rules.guardrails().asksBaseFor(type, runs(context)), renames, head.facts());
        List<RawFinding> atHead = raw(
                new Locations(head, base, ofBase),
                Renames.NONE,
                rules.guardrails()
                        .conclude(
                                context.withSettings(head.facts(), head.policyFiles(catalogue())),
                                context.visible(ofBase.facts()),
                                Violation.class,
                                runs(context)));

        Side policySide = new Side(FilesSnapshot.ofTexts(Map.of(source.name(), source.content())), List.of());
        List<Fact> uses = context.waiverUses(atBase, atHead, today);
        List<RawFinding> aboutWaivers =
                uses.isEmpty() ? List.of() : rawFindings(Locations.of(policySide, base), uses, context, Renames.NONE);

        List<FindingWithOrigin> withOrigin =
                new Origins(renames, paths(only(Gap.class, head.facts()))).pair(atBase, atHead);
        // One policy judges both sides, so findings about its waivers are existing ones.
        aboutWaivers.forEach(raw -> withOrigin.add(new FindingWithOrigin(raw, Origin.PREEXISTING)));
        List<Finding> completed = Superseded.without(new Findings(catalogue(), policy, today).complete(withOrigin));
        OpenQuestions questions = OpenQuestions.of(completed, policy, catalogue());
        List<Finding> findings = OpenQuestions.without(completed, policy);
        List<Fact> shown = new ArrayList<>(head.facts());
        if (extent.changes()) {
            shown.addAll(uses);
            shown.addAll(head.policyFiles(catalogue()));
        }
        Audit audit = conclude(change, context, extent, findings, questions, shown, extent.judged(base.facts(), shown));
        List<Fact> more = new ArrayList<>(asked.reach() ? facts.reach() : List.of());
        more.addAll(asked.protection() ? facts.protection() : List.of());
        return more.isEmpty() ? audit : audit.showing(context.visible(more));
    }

    private Catalogue catalogue() {
        return rules.index().catalogue();
    }

    private Predicate<String> runs(Context context) {
        return rule -> context.runs(catalogue().get(rule));
    }

    private List<RawFinding> rawFindings(
            Locations locations, Collection<Fact> facts, Context context, Renames renames) {
        return raw(
                locations,
                renames,
                rules.guardrails()
                        .conclude(
                                context.withSettings(facts, locations.own().policyFiles(catalogue())),
                                Violation.class,
                                runs(context)));
    }

    private List<RawFinding> raw(Locations locations, Renames renames, Collection<Conclusion<Violation>> conclusions) {
        List<RawFinding> rawFindings = new ArrayList<>();
        for (Conclusion<Violation> conclusion : conclusions) {
            rawFindings.add(RawFinding.of(conclusion, rules.index(), locations, renames));
        }
        rawFindings.sort(RawFinding.ORDER);
        return rawFindings;
    }

    private Audit conclude(
            Change change,
            Context context,
            Extent extent,
            List<Finding> findings,
            OpenQuestions questions,
            List<Fact> shown,
            List<Fact> inspected) {
        List<Gap> gaps = only(Gap.class, inspected);
        List<Gap> listed = new ArrayList<>(gaps);
        listed.addAll(questions.listed());
        listed.sort(Comparator.comparing(Gap::place).thenComparing(Gap::reason));
        gaps.sort(Comparator.comparing(Gap::place).thenComparing(Gap::reason));
        List<ChangedFile> files = only(ChangedFile.class, change.facts());
        List<Guardrail> selected = context.selected(catalogue());
        Thresholds thresholds = context.thresholds(inspected);
        List<Inspection> inspections = new Inspections(context.policy(), inspected).of(selected);
        Judge judge = new Judge(rules, thresholds, extent, findings, questions.with(gaps), selected, inspections);
        Conclusion<VerdictConclusion> conclusion = judge.verdict();
        Verdict verdict = conclusion.value().verdict();
        List<Reason> derivation = judge.reasons(conclusion.matches());
        List<GateResult> gates = judge.gates();
        List<Finding> counted = judge.counted();
        return new Audit(
                extent.range(),
                only(Commit.class, shown),
                files,
                context.policy(),
                selected,
                verdict,
                new Rationale(thresholds, extent, derivation, gates, findings, counted, inspections).of(verdict),
                derivation,
                gates,
                judge.compliance(),
                findings,
                counted,
                shown(shown),
                inspections,
                listed);
    }

    private static ShownFacts shown(List<Fact> facts) {
        return new ShownFacts(facts.stream()
                .filter(fact -> fact instanceof Shown shown && shown.isShown())
                .toList());
    }

    /** The paths of gaps, except refused files: those could be read. */
    private static Set<String> paths(Collection<Gap> gaps) {
        return gaps.stream()
                .filter(gap -> gap.kind() != Gap.Kind.REFUSED)
                .map(Gap::path)
                .collect(Collectors.toSet());
    }

    private static <T extends Fact> List<T> only(Class<T> type, Collection<? extends Fact> facts) {
        List<T> only = new ArrayList<>();
        facts.stream().filter(type::isInstance).map(type::cast).forEach(only::add);
        return only;
    }
}
