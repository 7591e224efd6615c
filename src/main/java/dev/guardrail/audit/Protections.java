package dev.guardrail.audit;

import dev.guardrail.audit.gain.Strengthenings;
import dev.guardrail.collect.FileRenames;
import dev.guardrail.collect.check.CheckCollector;
import dev.guardrail.collect.protection.ProtectionCollector;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.safeguard.Safeguards;
import dev.guardrail.collect.strictness.StrictnessCollector;
import dev.guardrail.collect.trust.Moves;
import dev.guardrail.collect.trust.PinnedFiles;
import dev.guardrail.collect.trust.RenamedChecks;
import dev.guardrail.collect.trust.RenamedChecks.Awaited;
import dev.guardrail.collect.trust.TrustChanges;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Protection;
import dev.guardrail.fact.RepositoryParameter;
import dev.guardrail.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects what protects the branch on both sides, and what the range makes weaker or stronger. */
final class Protections {

    private final Change change;
    private final Policy policy;
    private final Readings readings;
    private final List<ChangedFile> changed;
    private final List<Fact> workflowsOfBase;
    private final List<Fact> workflowsOfHead;
    private final List<Fact> base = new ArrayList<>();
    private final List<Fact> head = new ArrayList<>();
    private final Strengthenings strengthenings;

    /**
     * Collects the facts.
     *
     * @param before what workflows and coverage thresholds of the base say
     * @param after the same of the head
     */
    Protections(Change change, Policy policy, Readings readings, List<Fact> before, List<Fact> after) {
        this.change = change;
        this.policy = policy;
        this.readings = readings;
        this.changed = change.facts().stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .toList();
        this.workflowsOfBase = List.copyOf(before);
        this.workflowsOfHead = List.copyOf(after);
        this.strengthenings = new Strengthenings(change.facts());
        checks();
        trust();
        safeguards();
        strictness();
        head.addAll(strengthenings.all());
    }

    /** The facts of the base. */
    List<Fact> atBase() {
        return base;
    }

    /** The facts of the head, and of what the range does. */
    List<Fact> atHead() {
        return head;
    }

    /** Collects the checks of both sides, if the range touches what they could depend on. */
    private void checks() {
        if (CheckCollector.isConcerned(change.facts(), workflowsOfBase, workflowsOfHead)) {
            CheckCollector.Collected collected = new CheckCollector(
                            readings, policy.settings(), policy.known(), change.facts())
                    .collect(change.base(), workflowsOfBase, change.head(), workflowsOfHead);
            CheckCollector.Sides sides = collected.sides();
            base.addAll(sides.base());
            head.addAll(sides.head());
            head.addAll(sides.losses());
            head.addAll(sides.gaps());
            base.addAll(sides.settings().base());
            head.addAll(sides.settings().head());
            head.addAll(sides.settings().relaxed());
            strengthenings.checks(collected.gains(), all(workflowsOfBase, base), all(workflowsOfHead, head));
        }
    }

    /** Compares what the workflows of both sides trust. */
    private void trust() {
        boolean ofWorkflows = TrustChanges.touches(changed, workflowsOfBase, workflowsOfHead);
        List<Protection> awaited = List.of();
        if (ofWorkflows || ProtectionCollector.touches(changed)) {
            ProtectionCollector protection = new ProtectionCollector(readings);
            awaited = protection.demands(change.head());
            base.addAll(protection.demands(change.base(), change.head(), awaited));
            head.addAll(awaited);
            head.addAll(protection.files(changed, change.base(), change.head()));
            head.addAll(ProtectionCollector.touched(changed));
        }
        if (ofWorkflows) {
            trust(awaited);
        }
    }

    /** Looks for what the repository has to keep itself safe, if the range can take some of it away. */
    private void safeguards() {
        if (Safeguards.touches(changed)) {
            base.addAll(Safeguards.of(change.base(), workflowsOfBase));
            head.addAll(Safeguards.of(change.head(), workflowsOfHead));
        }
    }

    private void trust(List<Protection> demands) {
        FileRenames files = FileRenames.of(changed);
        JobRenames jobs = JobRenames.of(workflowsOfBase, workflowsOfHead, files::atHead);
        Moves moves = new Moves(files::atHead, jobs::atHead);
        TrustChanges.OfFiles versions = versions();
        TrustChanges changes = TrustChanges.of(workflowsOfBase, workflowsOfHead, versions, moves);
        head.addAll(RenamedChecks.of(workflowsOfBase, workflowsOfHead, moves, awaited(demands)));
        base.addAll(changes.base());
        head.addAll(changes.head());
        JobRenames back = JobRenames.of(workflowsOfHead, workflowsOfBase, files::atBase);
        strengthenings.trust(TrustChanges.of(
                workflowsOfHead, workflowsOfBase, versions.reversed(), new Moves(files::atBase, back::atHead)));
    }

    /** The versions in the touched files that are no workflows. */
    private TrustChanges.OfFiles versions() {
        List<String> before = changed.stream().map(ChangedFile::oldPath).toList();
        List<String> after = changed.stream().map(ChangedFile::path).toList();
        return new TrustChanges.OfFiles(
                PinnedFiles.of(change.base(), before, readings), PinnedFiles.of(change.head(), after, readings));
    }

    /** The checks that files or the policy wait for. */
    private List<Awaited> awaited(List<Protection> demands) {
        Stream<Awaited> ofFiles = demands.stream()
                .filter(demand -> demand.kind() == Protection.Kind.CHECK)
                .map(demand -> new Awaited(demand.name(), demand.place()));
        Stream<Awaited> ofPolicy = RepositoryParameter.REQUIRED_CHECKS.of(policy.settings()).stream()
                .flatMap(setting -> setting.values().stream().map(check -> new Awaited(check, setting.place())));
        return Stream.concat(ofFiles, ofPolicy).toList();
    }

    private void strictness() {
        StrictnessCollector strictness = new StrictnessCollector(change.facts(), change.base(), change.head(), readings)
                .compare(workflowsOfBase, workflowsOfHead);
        base.addAll(strictness.atBase());
        head.addAll(strictness.atHead());
        StrictnessCollector back = strengthenings.reversed(change.base(), change.head(), readings);
        strengthenings.settings(
                back.compare(workflowsOfHead, workflowsOfBase).atHead(),
                workflowsOfBase,
                all(workflowsOfHead, strictness.atHead()));
    }

    private static List<Fact> all(List<Fact> some, List<Fact> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
