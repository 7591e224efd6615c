package dev.guardrail.audit;

import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.ci.CiStatusReader;
import dev.guardrail.collect.coverage.CoverageCollector;
import dev.guardrail.collect.coverage.gate.CoverageGateChanges;
import dev.guardrail.collect.coverage.gate.CoverageGateCollector;
import dev.guardrail.collect.tests.TestCollector;
import dev.guardrail.collect.tests.TestReportCollector;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Collects the facts of a change, for each of its sides. A file that is the same on both is read once. */
public final class ChangeFacts {

    /** In bytes; what GitHub says of a hundred checks is a hundredth of it. */
    private static final int CI_LIMIT = 20 << 20;

    private final Change change;
    private final CoverageCollector coverage;
    private final List<Fact> base;
    private final List<Fact> head;

    /**
     * Collects.
     *
     * @param plans where plans are, as in {@link dev.guardrail.policy.Policy#plans}
     */
    public ChangeFacts(Change change, List<String> plans) {
        this.change = change;
        this.coverage = new CoverageCollector(change.facts(), change.given().classFolders());
        WorkflowCollector workflows = new WorkflowCollector();
        CoverageGateCollector gates = new CoverageGateCollector();
        base = new ArrayList<>(workflows.collect(change.base()));
        base.addAll(gates.collect(change.base(), List.copyOf(base)));
        List<Fact> coveredBefore = coverage.atBase(change.given().baseCoverage(), change.base());
        base.addAll(coveredBefore);
        TestCollector tests = new TestCollector(change.facts(), change.base(), change.head());
        base.addAll(tests.atBase());
        head = new ArrayList<>(change.facts());
        List<Fact> atHead = workflows.collect(change.head());
        head.addAll(atHead);
        head.addAll(gates.collect(change.head(), atHead));
        List<Fact> covered = coverage.atHead(change.given().reports(), change.head());
        head.addAll(covered);
        head.addAll(coverage.deltas(base, covered));
        head.addAll(CoverageGateChanges.of(base, head, change.facts()));
        // A report of the base that cannot be used is missing in the audit, and gaps of the base are in no audit.
        coveredBefore.stream().filter(Gap.class::isInstance).forEach(head::add);
        head.addAll(tests.atHead());
        head.addAll(testReports());
        head.addAll(checks());
        head.addAll(new Planning(change, plans).facts());
    }

    /** The facts of the side before. */
    public List<Fact> atBase() {
        return List.copyOf(base);
    }

    /** The facts of the side after, those of the range, of its checks and of its plan included. */
    public List<Fact> atHead() {
        return List.copyOf(head);
    }

    private List<Fact> testReports() {
        return change.given().tests().isEmpty()
                ? TestReportCollector.found(change.given().foundTests(), change.head())
                : TestReportCollector.given(change.given().tests(), change.head());
    }

    private List<Fact> checks() {
        List<Fact> checks = new ArrayList<>();
        for (GivenFile file : change.given().ci()) {
            checks.addAll(checks(file));
        }
        return checks;
    }

    private List<Fact> checks(GivenFile file) {
        try {
            if (Files.size(file.path()) > CI_LIMIT) {
                return List.of(gap(file, "too large to read: the limit is " + CI_LIMIT + " bytes"));
            }
            return CiStatusReader.read(file.name(), Files.readAllBytes(file.path()), sha());
        } catch (IOException e) {
            return List.of(gap(file, "it cannot be read"));
        }
    }

    /** The commit that the checks are to be about; none is known of what is not committed yet. */
    private String sha() {
        return change.facts().stream()
                .filter(GitRange.class::isInstance)
                .map(GitRange.class::cast)
                .filter(range -> !range.worktree())
                .map(GitRange::head)
                .findFirst()
                .orElse("");
    }

    private static Gap gap(GivenFile file, String reason) {
        return new Gap(Evidence.CI, Place.file(file.name()), reason);
    }
}
