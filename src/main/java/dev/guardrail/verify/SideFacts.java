package dev.guardrail.verify;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.coverage.gate.CoverageGateCollector;
import dev.guardrail.collect.dependency.DependencyCollector;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.tests.CommitTests;
import dev.guardrail.collect.tests.CommitTests.Counted;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Fact;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one commit has of workflows, thresholds, dependencies, tests and coverage reports. Each is collected once, when it is
 * first asked for.
 */
final class SideFacts {

    private final Snapshot files;
    private final Readings readings;
    private final Supplier<Tables> tables;
    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final List<List<Counted>> tests = new ArrayList<>();
    private final List<List<CommittedCoverage>> coverage = new ArrayList<>();
    private final List<List<CommittedTests>> testReports = new ArrayList<>();

    SideFacts(Snapshot files, Readings readings, Supplier<Tables> tables) {
        this.files = files;
        this.readings = readings;
        this.tables = tables;
    }

    /** What its workflows say. */
    List<Fact> workflows() {
        return facts.computeIfAbsent("workflows", key -> new WorkflowCollector(readings, tables.get()).collect(files));
    }

    /** The facts of one type that its workflows have. */
    <T> List<T> workflows(Class<T> type) {
        return only(type, workflows());
    }

    /** The thresholds of coverage in its configuration, those that limit nothing left out. */
    List<CoverageGate> gates() {
        List<Fact> workflows = workflows();
        return only(
                        CoverageGate.class,
                        facts.computeIfAbsent(
                                "gates", key -> new CoverageGateCollector(readings).collect(files, workflows)))
                .stream()
                .filter(CoverageGate::isDemanding)
                .toList();
    }

    /** What its manifests and lockfiles say. */
    List<Fact> dependencies() {
        return facts.computeIfAbsent("dependencies", key -> new DependencyCollector(readings).collect(files));
    }

    /** The files with tests. */
    List<Counted> tests() {
        if (tests.isEmpty()) {
            tests.add(CommitTests.of(files, readings));
        }
        return tests.get(0);
    }

    /** The coverage reports among its files. */
    List<CommittedCoverage> coverage() {
        if (coverage.isEmpty()) {
            coverage.add(CommittedCoverage.of(files));
        }
        return coverage.get(0);
    }

    /** The test reports among its files. */
    List<CommittedTests> testReports() {
        if (testReports.isEmpty()) {
            testReports.add(CommittedTests.of(files));
        }
        return testReports.get(0);
    }

    static <T> List<T> only(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
