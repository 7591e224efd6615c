package dev.guardrail.audit.decay;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.check.CheckCollector;
import dev.guardrail.collect.coverage.gate.CoverageGateCollector;
import dev.guardrail.collect.git.History;
import dev.guardrail.collect.git.HistoryFiles;
import dev.guardrail.collect.reading.ReadingStore;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.strictness.LimitCollector;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.decay.Moment;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Located;
import dev.guardrail.policy.Policy;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the files of one commit after the other say. */
final class CommitSides {

    private final Policy policy;
    private final Tables tables;
    private final CheckCollector collector;
    private CheckCollector.Known known;
    private final ReadingStore store = new ReadingStore();
    private Readings readings = new Readings(store);
    private SideFacts before = new SideFacts(List.of(), List.of(), List.of());
    private Set<Gap> gaps = Set.of();
    private Set<String> unreadable = Set.of();

    CommitSides(Policy policy) {
        this.policy = policy;
        this.tables = policy.known();
        this.collector = new CheckCollector(new Readings(), policy.settings(), tables, List.of());
        this.known = collector.read(FilesSnapshot.ofTexts(Map.of()), List.of());
    }

    /** Whether the commit at which the walk stands can say something else than the last one that was asked for. */
    boolean isConcerned(HistoryFiles files) {
        Snapshot before = files.before();
        return files.isConcerned((was, now) ->
                VersionBump.isAll(before, was, files.aside(), now) || readings.isUnchanged(was, files.aside(), now));
    }

    /** What the files say at the commit at which the walk stands. */
    CommitSide next(History history, Moment moment) {
        HistoryFiles files = history.files();
        Snapshot old = files.before();
        files.forget();
        readings = new Readings(store);
        WorkflowCollector ofWorkflows = new WorkflowCollector(readings, tables);
        ofWorkflows.readAhead(files);
        List<Fact> workflows = ofWorkflows.collect(files);
        List<Fact> gates = new CoverageGateCollector(readings).collect(files, workflows);
        List<Fact> limits = LimitCollector.of(files, workflows, readings);
        CheckCollector current = collector.with(readings, history.changed());
        CheckCollector.Known read = current.read(files, workflows);
        CheckCollector.Sides compared = current.compare(known, old, read, files.aside(), workflows);
        known = read;
        SideFacts now = new SideFacts(workflows, gates, visible(checks(compared)));
        List<Fact> observed = new ArrayList<>(visible(gates));
        observed.addAll(visible(limits));
        observed.addAll(now.checks());
        gaps(workflows, gates, limits);
        CommitNotices notices = new CommitNotices(
                policy, moment, before, now, new CommitNotices.Files(history.changed(), old, files.aside(), readings));
        before = now;
        return new CommitSide(Observations.of(observed), unreadable, notices);
    }

    private static List<Fact> checks(CheckCollector.Sides sides) {
        List<Fact> all = new ArrayList<>(sides.head());
        all.addAll(sides.losses());
        return all;
    }

    private List<Fact> visible(List<Fact> facts) {
        return facts.stream()
                .filter(fact ->
                        !(fact instanceof Located located) || policy.paths().includes(located.path()))
                .toList();
    }

    /** A gap that was there before says nothing of what is missing since. */
    @SafeVarargs
    private void gaps(List<Fact>... facts) {
        Set<Gap> now = new HashSet<>();
        for (List<Fact> some : facts) {
            some.stream()
                    .filter(Gap.class::isInstance)
                    .map(Gap.class::cast)
                    .filter(gap -> gap.kind() != Gap.Kind.REFUSED)
                    .forEach(now::add);
        }
        Set<String> paths = new HashSet<>();
        now.stream()
                .filter(gap -> !gaps.contains(gap) || unreadable.contains(gap.path()))
                .forEach(gap -> paths.add(gap.path()));
        gaps = now;
        unreadable = paths;
    }
}
