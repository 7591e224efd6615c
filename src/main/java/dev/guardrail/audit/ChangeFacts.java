package dev.guardrail.audit;

import dev.guardrail.collect.coverage.CoverageCollector;
import dev.guardrail.collect.coverage.gate.CoverageGateChanges;
import dev.guardrail.collect.coverage.gate.CoverageGateCollector;
import dev.guardrail.collect.dependency.DependencyChanges;
import dev.guardrail.collect.dependency.DependencyCollector;
import dev.guardrail.collect.dependency.GoUses;
import dev.guardrail.collect.dependency.UnreadManifests;
import dev.guardrail.collect.secret.SecretCollector;
import dev.guardrail.collect.source.SourceCollector;
import dev.guardrail.collect.tests.TestCollector;
import dev.guardrail.collect.tests.TestReportCollector;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the facts of a change, for each of its sides. A file that is the same on both is read once. What has the form of
 * a secret is masked in all of them, so that nothing that is made of facts can print one.
 */
public final class ChangeFacts {

    private final Change change;
    private final Policy policy;
    private final Admission admission;
    private final SourceCollector sources;
    private final SecretCollector secrets;
    private final List<Fact> base = new ArrayList<>();
    private final List<Fact> head = new ArrayList<>();

    /**
     * Collects.
     *
     * @param policy says where plans are, and what source files may not import
     * @throws dev.guardrail.UnusableInputException if a boundary or a layer of the policy matches no file of either side
     */
    public ChangeFacts(Change change, Policy policy) {
        this.change = change;
        this.policy = policy;
        this.admission = new Admission(policy.committedEvidence());
        List<ChangedFile> changed = change.facts().stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .toList();
        this.sources = new SourceCollector(changed, policy.boundaries(), policy.layers());
        this.secrets = new SecretCollector(change.facts(), change.base(), change.head());
        head.addAll(change.facts());
        workflows();
        coverage();
        tests();
        sources();
        dependencies();
        head.addAll(new Checks(change).facts(admission));
        head.addAll(new Planning(change, policy.plans()).facts());
        secrets();
    }

    /** The facts of the side before, each once. */
    public List<Fact> atBase() {
        return base.stream().distinct().toList();
    }

    /** The facts of the side after, those of the range, of its checks and of its plan included. */
    public List<Fact> atHead() {
        return head.stream().distinct().toList();
    }

    /** Workflows, and with their commands the coverage that they demand. */
    private void workflows() {
        WorkflowCollector workflows = new WorkflowCollector();
        CoverageGateCollector gates = new CoverageGateCollector();
        List<Fact> before = workflows.collect(change.base());
        List<Fact> after = workflows.collect(change.head());
        base.addAll(before);
        base.addAll(gates.collect(change.base(), before));
        head.addAll(after);
        head.addAll(gates.collect(change.head(), after));
        head.addAll(CoverageGateChanges.of(base, head, change.facts()));
    }

    private void coverage() {
        EvidenceFiles given = change.given();
        CoverageCollector coverage = new CoverageCollector(change.facts(), given.classFolders());
        List<Fact> before = coverage.atBase(admission.admitted(given.baseCoverage()), change.base());
        List<Fact> after = coverage.atHead(admission.admitted(given.reports()), change.head());
        head.addAll(admission.gaps(Evidence.COVERAGE, given.reports()));
        head.addAll(admission.gaps(Evidence.COVERAGE, given.baseCoverage()));
        base.addAll(before);
        head.addAll(after);
        head.addAll(coverage.deltas(before, after));
        // A report of the base that cannot be used is missing in the audit, and gaps of the base are in no audit.
        before.stream().filter(Gap.class::isInstance).forEach(head::add);
    }

    private void tests() {
        TestCollector tests = new TestCollector(change.facts(), change.base(), change.head(), change.reverted());
        EvidenceFiles given = change.given();
        base.addAll(tests.atBase());
        head.addAll(tests.atHead());
        head.addAll(
                given.tests().isEmpty()
                        ? TestReportCollector.found(admission.admitted(given.foundTests()), change.head())
                        : TestReportCollector.given(admission.admitted(given.tests()), change.head()));
        head.addAll(admission.gaps(Evidence.TESTS, given.testReports()));
    }

    private void sources() {
        SourceCollector.Sides sides = sources.collect(change.base(), change.head());
        base.addAll(sides.base());
        head.addAll(sides.head());
    }

    private void dependencies() {
        DependencyCollector dependencies = new DependencyCollector();
        List<Fact> before = dependencies.collect(change.base());
        List<Fact> after = dependencies.collect(change.head());
        base.addAll(before);
        head.addAll(after);
        head.addAll(GoUses.scoped(DependencyChanges.of(before, after, change.facts()), change.head()));
        head.addAll(UnreadManifests.of(before, after, change.facts()));
    }

    /** How far the change reaches: facts for reports, which no rule is given. */
    public List<Fact> reach() {
        Reach reach = new Reach(change, base, head);
        List<Fact> facts = new ArrayList<>(reach.zones(policy.zones()));
        facts.addAll(reach.surfaces());
        facts.addAll(sources.importers(change.head()));
        return secrets.masked(facts);
    }

    private static void masked(List<Fact> facts, SecretCollector secrets) {
        List<Fact> masked = secrets.masked(facts);
        facts.clear();
        facts.addAll(masked);
    }

    private void secrets() {
        base.addAll(secrets.atBase());
        head.addAll(secrets.atHead());
        masked(base, secrets);
        masked(head, secrets);
    }
}
