package dev.guardrail.audit;

import dev.guardrail.audit.Origins.FindingWithOrigin;
import dev.guardrail.audit.RawFinding.Names;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.engine.Conclusion;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Shown;
import dev.guardrail.fact.Workflow;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.finding.Violation;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicySource;
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
import dev.guardrail.verdict.VerdictConclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit of one change, from its facts to the verdict. */
final class ChangeAudit {

    private final RuleSet rules;
    private final PolicyFiles policyFiles;
    private final Change change;
    private final Trusted trusted;
    private final LocalDate today;
    private final Policy policy;
    private final Context context;
    private final Baseline baseline;

    ChangeAudit(
            RuleSet rules, PolicyFiles policyFiles, Change change, Trusted trusted, Policy policy, LocalDate today) {
        this.rules = rules;
        this.policyFiles = policyFiles;
        this.change = change;
        this.trusted = trusted;
        this.today = today;
        this.policy = policy;
        this.context = new Context(policy, change.given());
        this.baseline = BaselineFiles.of(trusted.files());
    }

    Audit audit(Readings readings, Asked asked) {
        ChangeFacts facts = new ChangeFacts(change, policy, readings, asked, Matched.by(rules.catalogue(), this::runs));
        List<Fact> before = facts.atBase();
        List<Fact> after = facts.atHead();
        Side base = new Side(change.base(), context.visible(before));
        Extent extent =
                Extent.of(change, asked.standing() || Thresholds.of(policy).countsExisting(), asked.allowEmpty());
        RemovedEvidence removed = new RemovedEvidence(base, change, after, policy);
        Side head = new Side(
                change.head(), context.visible(extent.changes() ? context.withMissing(after, removed) : after));
        Renames renames = Renames.of(change.facts(), base.facts(), head.facts());
        List<RawFinding> atBase =
                rawFindings(Locations.of(base, base), base.facts(), new Names(renames, Renames.NONE), List.of());
        List<Fact> accepting = AcceptedAtBase.renamed(before, atBase, after);
        BaseFacts ofBase = BaseFacts.of(accepting, type -> rules.asksBaseFor(type, this::runs), renames, head.facts());
        List<RawFinding> atHead = rawFindings(
                new Locations(head, base, ofBase),
                head.facts(),
                new Names(Renames.NONE, renames.back(change.facts(), base.facts(), head.facts())),
                List.of(ofBase));
        List<Fact> uses = context.waiverUses(atBase, atHead, today);
        List<FindingWithOrigin> all = withOrigin(base, head, renames, uses, atBase, atHead);
        InlineWaivers inline = inline(base, head, readings, atBase, atHead);
        all.addAll(aboutInline(base, head, renames, inline));
        uses.addAll(inline.usesAtHead());
        List<Finding> completed = Superseded.without(
                new Findings(rules.catalogue(), policy, today, inline).complete(all, baselined(all)));
        OpenQuestions questions = OpenQuestions.of(completed, policy, rules.catalogue());
        List<Finding> findings = OpenQuestions.without(completed, policy);
        List<Fact> shown = new ArrayList<>(head.facts());
        if (extent.changes()) {
            shown.addAll(uses);
            shown.addAll(head.policyFiles(policyFiles));
        }
        return withMore(conclude(extent, findings, questions, shown, extent.judged(base.facts(), shown)), facts, asked);
    }

    /** The audit with what reports show besides, if the user asks for it. */
    private Audit withMore(Audit audit, ChangeFacts facts, Asked asked) {
        List<Fact> more = new ArrayList<>(asked.reach() ? facts.reach() : List.of());
        more.addAll(asked.protection() ? facts.protection() : List.of());
        return more.isEmpty() ? audit : audit.showing(context.visible(more));
    }

    private List<FindingWithOrigin> withOrigin(
            Side base, Side head, Renames renames, List<Fact> uses, List<RawFinding> atBase, List<RawFinding> atHead) {
        PolicySource source = trusted.policy();
        Side policySide = new Side(FilesSnapshot.ofTexts(source.texts()), List.of());
        List<RawFinding> aboutWaivers = aboutWaivers(policySide, base, uses, Names.SAME);
        List<FindingWithOrigin> withOrigin =
                new Origins(renames, paths(only(Gap.class, head.facts()))).pair(atBase, atHead);
        // One policy judges both sides, so findings about its waivers are existing ones.
        aboutWaivers.forEach(raw -> withOrigin.add(new FindingWithOrigin(raw, Origin.PREEXISTING)));
        return withOrigin;
    }

    private InlineWaivers inline(
            Side base, Side head, Readings readings, List<RawFinding> atBase, List<RawFinding> atHead) {
        return new InlineWaivers(
                new CommentedSide(change.base(), true, readings, commented(base, ChangedFile::oldPath), atBase),
                new CommentedSide(change.head(), false, readings, commented(head, ChangedFile::path), atHead),
                trusted.side(),
                new WaiverRules(rules.catalogue().ids(), policy.books(), today),
                new MovedLines(change.facts()));
    }

    /** The files besides those with findings in which waivers are looked for: the changed ones, and workflows. */
    private List<String> commented(Side side, Function<ChangedFile, String> path) {
        return Stream.concat(
                        only(ChangedFile.class, change.facts()).stream().map(path),
                        only(Workflow.class, side.facts()).stream().map(Workflow::path))
                .filter(policy.paths()::includes)
                .toList();
    }

    private List<FindingWithOrigin> aboutInline(Side base, Side head, Renames renames, InlineWaivers inline) {
        return new Origins(renames, Set.of())
                .pair(
                        aboutWaivers(base, base, inline.usesAtBase(), new Names(renames, Renames.NONE)),
                        aboutWaivers(head, base, inline.usesAtHead(), Names.SAME));
    }

    private List<RawFinding> aboutWaivers(Side side, Side base, List<Fact> uses, Names names) {
        return uses.isEmpty()
                ? List.of()
                : rawFindings(Locations.of(side, base), uses, names, List.of()).stream()
                        .filter(RawFinding::isAboutWaiver)
                        .toList();
    }

    private Baselined baselined(List<FindingWithOrigin> all) {
        return new Baselined(
                baseline, trusted.side() == TrustedSide.BASE ? RawFinding::ofBase : RawFinding::ofHead, all);
    }

    private boolean runs(String rule) {
        return context.runs(rules.catalogue().get(rule));
    }

    /**
     * What guardrails find on a side.
     *
     * @param ofBase the facts of the base, for the rules that look at both sides; none if these do not run
     */
    private List<RawFinding> rawFindings(
            Locations locations, Collection<Fact> facts, Names names, List<BaseFacts> ofBase) {
        List<Fact> compared = ofBase.stream()
                .flatMap(base -> context.visible(base.facts()).stream())
                .toList();
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(compared);
        return context.scopes().findings(all, rules.catalogue(), names.head(), settings -> {
            List<Fact> session = context.withSettings(facts, locations.own().policyFiles(policyFiles), settings);
            return raw(
                    locations,
                    names,
                    ofBase.isEmpty()
                            ? rules.conclude(session, this::runs)
                            : rules.conclude(session, compared, this::runs));
        });
    }

    private List<RawFinding> raw(Locations locations, Names names, Collection<Conclusion<Violation>> conclusions) {
        List<RawFinding> rawFindings = new ArrayList<>();
        for (Conclusion<Violation> conclusion : conclusions) {
            rawFindings.add(RawFinding.of(conclusion, rules.index(), locations, names));
        }
        rawFindings.sort(RawFinding.ORDER);
        return rawFindings;
    }

    private Audit conclude(
            Extent extent, List<Finding> findings, OpenQuestions questions, List<Fact> shown, List<Fact> inspected) {
        List<Gap> gaps = only(Gap.class, inspected);
        List<Gap> listed = new ArrayList<>(gaps);
        listed.addAll(questions.listed());
        listed.sort(Comparator.comparing(Gap::place).thenComparing(Gap::reason));
        gaps.sort(Comparator.comparing(Gap::place).thenComparing(Gap::reason));
        List<ChangedFile> files = only(ChangedFile.class, change.facts());
        List<Guardrail> selected = context.selected(rules.catalogue());
        Thresholds thresholds = context.thresholds(inspected);
        List<Inspection> inspections = new Inspections(policy, context.scopes(), inspected).of(selected);
        Judge judge = new Judge(
                rules.verdict(),
                rules.index(),
                thresholds,
                extent,
                findings,
                questions.with(gaps),
                selected,
                inspections);
        Conclusion<VerdictConclusion> conclusion = judge.verdict();
        Verdict verdict = conclusion.value().verdict();
        List<Reason> derivation = judge.reasons(conclusion.matches());
        List<GateResult> gates = judge.gates();
        List<Finding> counted = judge.counted();
        return new Audit(
                extent.range(),
                only(Commit.class, shown),
                files,
                new Rulebook(policy, trusted.side(), selected),
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
