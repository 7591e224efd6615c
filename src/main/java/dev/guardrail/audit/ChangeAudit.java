package dev.guardrail.audit;

import dev.guardrail.audit.Origins.FindingWithOrigin;
import dev.guardrail.audit.RawFinding.Names;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Workflow;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Thresholds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit of one change, from its facts to the verdict. */
final class ChangeAudit {

    private final RuleSet rules;
    private final RunningRules running;
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
        this.running = new RunningRules(rules, policyFiles, context);
        this.baseline = BaselineFiles.of(trusted.files());
    }

    Audit audit(Readings readings, Asked asked) {
        Extent extent =
                Extent.of(change, asked.standing() || Thresholds.of(policy).countsExisting(), asked.allowEmpty());
        ChangeFacts facts =
                new ChangeFacts(change, policy, readings, asked, Matched.by(rules.catalogue(), running::runs));
        List<Fact> before = facts.atBase();
        List<Fact> after = facts.atHead();
        Sides sides = sides(extent, before, after);
        Found found = found(sides, before, after);
        List<Fact> uses = context.waiverUses(found.atBase(), found.atHead(), today);
        List<FindingWithOrigin> all = withOrigin(sides, found, uses);
        InlineWaivers inline = inline(sides, found, readings);
        all.addAll(aboutInline(sides, inline));
        uses.addAll(inline.usesAtHead());
        List<Finding> completed = Superseded.without(
                new Findings(rules.catalogue(), policy, today, inline).complete(all, baselined(all)));
        List<Fact> shown = new ArrayList<>(sides.head().facts());
        if (extent.changes()) {
            shown.addAll(uses);
            shown.addAll(sides.head().policyFiles(policyFiles));
        }
        Judgment judgment = new Judgment(
                rules, context, trusted.side(), extent, sides.base().facts(), shown);
        return withMore(judgment.of(completed, changedFiles()), facts, asked);
    }

    private Sides sides(Extent extent, List<Fact> before, List<Fact> after) {
        Side base = new Side(change.base(), context.visible(before));
        List<Fact> ofHead =
                extent.changes() ? context.withMissing(after, new RemovedEvidence(base, change, after, policy)) : after;
        Side head = new Side(change.head(), context.visible(ofHead));
        return new Sides(base, head, Renames.of(change.facts(), base.facts(), head.facts()));
    }

    /** What guardrails find on each side. */
    private record Found(List<RawFinding> atBase, List<RawFinding> atHead) {}

    private Found found(Sides sides, List<Fact> before, List<Fact> after) {
        Side base = sides.base();
        Side head = sides.head();
        Renames renames = sides.renames();
        List<RawFinding> atBase =
                running.ofSide(Locations.of(base, base), base.facts(), new Names(renames, Renames.NONE));
        List<Fact> accepting = AcceptedAtBase.renamed(before, atBase, after);
        BaseFacts ofBase = BaseFacts.of(accepting, running::asksBaseFor, renames, head.facts());
        // Nobody but a baseline calls a finding by its name at the base.
        Renames back = baseline.entries().isEmpty() ? Renames.NONE : renames.back(base.facts(), head.facts());
        return new Found(
                atBase,
                running.ofChange(new Locations(head, base, ofBase), head.facts(), new Names(Renames.NONE, back)));
    }

    /** The audit with what reports show besides, if the user asks for it. */
    private Audit withMore(Audit audit, ChangeFacts facts, Asked asked) {
        List<Fact> more = new ArrayList<>(asked.reach() ? facts.reach() : List.of());
        more.addAll(asked.protection() ? facts.protection() : List.of());
        return more.isEmpty() ? audit : audit.showing(context.visible(more));
    }

    private List<FindingWithOrigin> withOrigin(Sides sides, Found found, List<Fact> uses) {
        Side policySide = new Side(FilesSnapshot.ofTexts(trusted.policy().texts()), List.of());
        List<FindingWithOrigin> withOrigin =
                new Origins(sides.renames(), unread(sides.head().facts())).pair(found.atBase(), found.atHead());
        // One policy judges both sides, so findings about its waivers are existing ones.
        running.aboutWaivers(policySide, sides.base(), uses, Names.SAME)
                .forEach(raw -> withOrigin.add(new FindingWithOrigin(raw, Origin.PREEXISTING)));
        return withOrigin;
    }

    private InlineWaivers inline(Sides sides, Found found, Readings readings) {
        return new InlineWaivers(
                new CommentedSide(
                        change.base(), true, readings, commented(sides.base(), ChangedFile::oldPath), found.atBase()),
                new CommentedSide(
                        change.head(), false, readings, commented(sides.head(), ChangedFile::path), found.atHead()),
                trusted.side(),
                new WaiverRules(rules.catalogue().ids(), policy.books(), today),
                sides.renames());
    }

    /** The files besides those with findings in which waivers are looked for: the changed ones, and workflows. */
    private List<String> commented(Side side, Function<ChangedFile, String> path) {
        return Stream.concat(
                        changedFiles().stream().map(path),
                        side.facts().stream().filter(Workflow.class::isInstance).map(fact -> ((Workflow) fact).path()))
                .filter(policy.paths()::includes)
                .toList();
    }

    private List<FindingWithOrigin> aboutInline(Sides sides, InlineWaivers inline) {
        Side base = sides.base();
        return new Origins(sides.renames(), Set.of())
                .pair(
                        running.aboutWaivers(base, base, inline.usesAtBase(), new Names(sides.renames(), Renames.NONE)),
                        running.aboutWaivers(sides.head(), base, inline.usesAtHead(), Names.SAME));
    }

    private Baselined baselined(List<FindingWithOrigin> all) {
        return new Baselined(
                baseline, trusted.side() == TrustedSide.BASE ? RawFinding::ofBase : RawFinding::ofHead, all);
    }

    private List<ChangedFile> changedFiles() {
        return change.facts().stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .toList();
    }

    /** The paths of gaps, except refused files: those could be read. */
    private static Set<String> unread(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact instanceof Gap gap && gap.kind() != Gap.Kind.REFUSED)
                .map(fact -> ((Gap) fact).path())
                .collect(Collectors.toSet());
    }
}
