package dev.guardrail.audit;

import dev.guardrail.Interruption;
import dev.guardrail.audit.Origins.FindingWithOrigin;
import dev.guardrail.audit.RawFinding.Names;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Check;
import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.fact.DeferralState;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.WaiverUse;
import dev.guardrail.fact.Workflow;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.table.Tables;
import dev.guardrail.verdict.Audit;
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
    private final Trusted trusted;
    private final LocalDate today;
    private final PolicyContext context;
    private final Material material;
    private final Supposed supposed;
    private final Baseline baseline;
    private final SideFindings sides;

    ChangeAudit(Prepared prepared, Material material, LocalDate today, Supposed supposed) {
        this.rules = prepared.rules();
        this.trusted = prepared.trusted();
        this.today = today;
        this.context = prepared.context();
        this.material = material;
        this.supposed = supposed;
        this.baseline = BaselineFiles.of(trusted.files(), prepared.readings());
        this.sides = new SideFindings(prepared, material, supposed);
    }

    Audit audit() {
        List<RawFinding> atBase = sides.atBase();
        List<RawFinding> atHead = headFindings();
        List<Fact> uses = context.waiverUses(atBase, atHead, today);
        List<FindingWithOrigin> all = withOrigin(uses, atBase, atHead);
        InlineWaivers inline = inline(atBase, atHead);
        all.addAll(aboutInline(inline));
        Deferrals deferrals = deferrals(atHead);
        all.addAll(aboutDeferrals(deferrals));
        uses.addAll(inline.usesAtHead());
        List<Finding> completed = new ArrayList<>(Superseded.without(
                new Findings(rules.catalogue(), context.policy(), today, inline).complete(all, baselined(all))));
        completed.removeIf(supposed.repaired());
        List<Fact> base = sides.base().facts();
        Judgment judgment = new Judgment(
                rules, context, trusted.side(), sides.extent(), material.demanded(), base, shown(uses, deferrals));
        Audit audit = withMore(judgment.of(completed, changedFiles()));
        // A read that was interrupted looks like a file that cannot be read.
        Interruption.ofCurrent().check();
        return audit;
    }

    /** The facts and the rules of both sides. */
    SideFindings sides() {
        return sides;
    }

    /** What a rule gets to see at the head, with the parameters that hold for a path; a rule about waivers sees those. */
    Session session(String rule, String path) {
        Session session = sides.session(rule, path);
        if (rules.index().source(rule).matchesOn(DeferralState.class)) {
            return session.with(deferrals(headFindings()).factsAtHead());
        }
        return rules.index().source(rule).matchesOn(WaiverUse.class) ? session.with(waiverUses()) : session;
    }

    private List<RawFinding> headFindings() {
        return sides.atHead(!baseline.entries().isEmpty());
    }

    private Deferrals deferrals(List<RawFinding> atHead) {
        return new Deferrals(sides, rules, context, atHead, today);
    }

    private List<FindingWithOrigin> aboutDeferrals(Deferrals deferrals) {
        Side base = sides.base();
        RunningRules running = sides.running();
        return new Origins(sides.renames(), Set.of())
                .pair(
                        running.aboutDeferrals(base, base, deferrals.factsAtBase()),
                        running.aboutDeferrals(sides.head(), base, deferrals.factsAtHead()));
    }

    private List<Fact> waiverUses() {
        List<RawFinding> atBase = sides.atBase();
        List<RawFinding> atHead = headFindings();
        List<Fact> uses = context.waiverUses(atBase, atHead, today);
        uses.addAll(inline(atBase, atHead).usesAtHead());
        return uses;
    }

    /** The facts that can be judged, and that reports can show. */
    private List<Fact> shown(List<Fact> uses, Deferrals deferrals) {
        List<Fact> shown = new ArrayList<>(
                RecordedBooks.inForce(sides.base().facts(), sides.head().facts()));
        if (sides.extent().changes()) {
            shown.addAll(uses);
            shown.addAll(deferrals.states());
            shown.addAll(sides.head().texts().policyFiles());
        }
        return shown;
    }

    /** The audit with what reports show besides, if the user asks for it. */
    private Audit withMore(Audit audit) {
        List<Fact> more = new ArrayList<>(material.shown());
        more.addAll(PatchLines.of(sides.head().facts()));
        if (more.stream().anyMatch(ComparedCheck.class::isInstance)) {
            // Beside the checks of both sides, what those of the base did before.
            sides.base().facts().stream().filter(Check.class::isInstance).forEach(more::add);
        }
        return more.isEmpty() ? audit : audit.showing(context.visible(more));
    }

    private List<FindingWithOrigin> withOrigin(List<Fact> uses, List<RawFinding> atBase, List<RawFinding> atHead) {
        Side policySide = new Side(SideTexts.of(trusted.policy().texts()), List.of(), Tables.bundled());
        List<FindingWithOrigin> withOrigin =
                new Origins(sides.renames(), unread(sides.head().facts())).pair(atBase, atHead);
        // One policy judges both sides, so findings about its waivers are existing ones.
        sides.running()
                .aboutWaivers(policySide, sides.base(), uses, Names.SAME)
                .forEach(raw -> withOrigin.add(new FindingWithOrigin(raw, Origin.PREEXISTING)));
        return withOrigin;
    }

    private InlineWaivers inline(List<RawFinding> atBase, List<RawFinding> atHead) {
        return new InlineWaivers(
                new CommentedSide(material.base(), true, commented(sides.base(), ChangedFile::oldPath), atBase),
                new CommentedSide(material.head(), false, commented(sides.head(), ChangedFile::path), atHead),
                trusted.side(),
                new WaiverRules(rules.catalogue().ids(), context.policy().books(), today),
                sides.renames());
    }

    /** The files besides those with findings in which waivers are looked for: the changed ones, and workflows. */
    private List<String> commented(Side side, Function<ChangedFile, String> path) {
        return Stream.concat(
                        changedFiles().stream().map(path),
                        side.facts().stream().filter(Workflow.class::isInstance).map(fact -> ((Workflow) fact).path()))
                .filter(context.policy().paths()::includes)
                .toList();
    }

    private List<FindingWithOrigin> aboutInline(InlineWaivers inline) {
        Side base = sides.base();
        RunningRules running = sides.running();
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
        return material.atHead().stream()
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
