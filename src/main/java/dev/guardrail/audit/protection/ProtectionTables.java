package dev.guardrail.audit.protection;

import dev.guardrail.audit.Change;
import dev.guardrail.audit.gain.Strengthenings;
import dev.guardrail.collect.FileRenames;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.check.CheckCollector;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.CheckFact;
import dev.guardrail.fact.CheckLoss;
import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GateLoss;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Strengthening;
import dev.guardrail.policy.Policy;
import dev.guardrail.protection.ProtectionTable;
import dev.guardrail.protection.ProtectionTable.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what protects a branch, and nothing else. */
public final class ProtectionTables {

    private final Change change;
    private final Policy policy;
    private final Readings readings = new Readings();
    private final CheckCollector collector;
    private final Set<Gap> gaps = new TreeSet<>(Comparator.comparing(Gap::place).thenComparing(Gap::reason));

    private ProtectionTables(Change change, Policy policy) {
        this.change = change;
        this.policy = policy;
        this.collector = new CheckCollector(readings, policy.settings(), policy.known(), change.facts());
    }

    /** The table of one side, or of both. */
    public static ProtectionTable of(Change change, Policy policy, Side side) {
        ProtectionTables tables = new ProtectionTables(change, policy);
        return switch (side) {
            case BASE -> tables.one(side, change.base());
            case HEAD -> tables.one(side, change.head());
            case BOTH -> tables.both();
        };
    }

    private ProtectionTable one(Side side, Snapshot files) {
        return table(side, ComparedChecks.of(collector.collect(files, workflows(files))), List.of());
    }

    private ProtectionTable both() {
        List<Fact> before = workflows(change.base());
        List<Fact> after = workflows(change.head());
        CheckCollector.Collected collected = collector.collect(change.base(), before, change.head(), after);
        CheckCollector.Sides sides = collected.sides();
        Strengthenings strengthenings = new Strengthenings(change.facts());
        strengthenings.checks(
                collected.gains(), all(before, sides.base()), all(after, all(sides.head(), sides.losses())));
        List<ComparedCheck> compared = ComparedChecks.of(
                sides.base(),
                sides.head(),
                FileRenames.of(change.facts()),
                ComparedChecks.only(CheckLoss.class, sides.losses()),
                strengthenings.all());
        return table(Side.BOTH, compared, gates(sides.losses(), strengthenings.all()));
    }

    private static List<String> gates(List<CheckFact> losses, List<Strengthening> gains) {
        return Stream.concat(
                        ComparedChecks.only(GateLoss.class, losses).stream().map(GateLoss::sentence),
                        gains.stream()
                                .filter(gain -> gain.kind() == Strengthening.Kind.GATE)
                                .map(Strengthening::sentence))
                .toList();
    }

    private List<Fact> workflows(Snapshot files) {
        List<Fact> facts = new WorkflowCollector(readings, policy.known()).collect(files);
        gaps.addAll(ComparedChecks.only(Gap.class, facts));
        return facts;
    }

    private ProtectionTable table(Side side, List<ComparedCheck> checks, List<String> gates) {
        GitRange range = ComparedChecks.only(GitRange.class, change.facts()).get(0);
        return new ProtectionTable(
                range,
                side,
                ComparedChecks.accepted(checks, gaps).stream()
                        .filter(check ->
                                policy.paths().includes(check.check().scope().workflow()))
                        .toList(),
                gates,
                gaps.stream().filter(gap -> policy.paths().includes(gap.path())).toList());
    }

    private static List<Fact> all(Collection<? extends Fact> some, Collection<? extends Fact> others) {
        List<Fact> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
