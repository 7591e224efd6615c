package dev.guardrail.audit;

import dev.guardrail.audit.protection.ComparedChecks;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.binary.ExecutableFiles;
import dev.guardrail.collect.coverage.CoverageCollector;
import dev.guardrail.collect.coverage.gate.CoverageGateChanges;
import dev.guardrail.collect.coverage.gate.CoverageGateCollector;
import dev.guardrail.collect.coverage.gate.GateEnforcers;
import dev.guardrail.collect.dependency.DependencyChanges;
import dev.guardrail.collect.dependency.DependencyCollector;
import dev.guardrail.collect.dependency.GoUses;
import dev.guardrail.collect.dependency.UnreadManifests;
import dev.guardrail.collect.environment.EnvironmentCollector;
import dev.guardrail.collect.hidden.HiddenCharacters;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.secret.SecretCollector;
import dev.guardrail.collect.source.SourceCollector;
import dev.guardrail.collect.supply.SupplyCollector;
import dev.guardrail.collect.suppression.SuppressionCollector;
import dev.guardrail.collect.surface.SurfaceCollector;
import dev.guardrail.collect.tests.TestCollector;
import dev.guardrail.collect.tests.TestReportCollector;
import dev.guardrail.collect.workflow.EffectiveCommands;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.AuditClaim;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Gap;
import dev.guardrail.policy.Policy;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Collects the facts of both sides of a change. A file that is the same on both sides is read once. Texts that have the
 * form of a secret are masked in all facts, so that nothing made of facts can print a secret.
 */
public final class ChangeFacts {

    private final Change change;
    private final Policy policy;
    private final Readings readings;
    private final Admission admission;
    private final SourceCollector sources;
    private final SecretCollector secrets;
    private final List<Fact> base = new ArrayList<>();
    private final List<Fact> head = new ArrayList<>();

    /**
     * Collects the facts.
     *
     * @param policy says where plans are, and what source files may not import
     * @throws dev.guardrail.UnusableInputException if a boundary or a layer of the policy matches no file of either
     *     side
     */
    public ChangeFacts(Change change, Policy policy) {
        this(change, policy, new Readings(), Asked.NOTHING, Matched.NOTHING, ProjectRules.NONE);
    }

    /**
     * The same, with what is known already.
     *
     * @param readings what was read of files before
     * @param asked whether {@link #reach} will be called
     * @param matched for which facts more files are read
     * @param project the rules that judge the claims of its kinds
     */
    ChangeFacts(Change change, Policy policy, Readings readings, Asked asked, Matched matched, ProjectRules project) {
        this.change = change;
        this.readings = readings;
        this.policy = policy;
        this.admission = new Admission(policy.committedEvidence());
        List<ChangedFile> changed = change.facts().stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .toList();
        this.sources = new SourceCollector(changed, policy.boundaries(), policy.layers(), readings);
        this.secrets = new SecretCollector(change.facts(), change.base(), change.head());
        head.addAll(change.facts());
        workflows();
        coverage();
        List<Reading<?>> wanted = new ArrayList<>(List.of(
                TestCollector.READING,
                SourceCollector.READING,
                SuppressionCollector.READING,
                EnvironmentCollector.READING));
        if (asked.reach()) {
            wanted.add(SurfaceCollector.READING);
        }
        readAhead(change.base(), changed, ChangedFile::oldPath, wanted);
        readAhead(change.head(), changed, ChangedFile::path, wanted);
        tests();
        head.addAll(SuppressionCollector.collect(change.facts(), change.base(), change.head(), readings));
        head.addAll(EnvironmentCollector.collect(changed, change.base(), change.head(), readings));
        base.addAll(HiddenCharacters.atBase(change.facts()));
        head.addAll(HiddenCharacters.atHead(change.facts()));
        head.addAll(ExecutableFiles.of(changed, change.base(), change.head()));
        sources();
        dependencies();
        head.addAll(new Checks(change).facts(admission));
        head.addAll(new Planning(change, policy.plans(), readings).facts());
        FileFacts files = new FileFacts(change, policy, readings, matched);
        base.addAll(files.atBase());
        head.addAll(files.atHead());
        if (!policy.audits().isEmpty() && matched.isType(AuditClaim.class)) {
            ChangedAudits audits = new ChangedAudits(change, policy, project, readings);
            base.addAll(audits.atBase());
            head.addAll(audits.atHead());
        }
        LedgerFacts ledger = LedgerFacts.of(change, policy, readings);
        base.addAll(ledger.base());
        head.addAll(ledger.head());
        secrets();
        base.addAll(BaselineFiles.facts(change.base(), readings));
        head.addAll(BaselineFiles.facts(change.head(), readings));
    }

    /** The facts of the base, each once. */
    public List<Fact> atBase() {
        return base.stream().distinct().toList();
    }

    /** The facts of the head, each once, including those of the range, its checks and its plan. */
    public List<Fact> atHead() {
        return head.stream().distinct().toList();
    }

    /** Collects workflows, and coverage thresholds, which need the commands of the workflows. */
    private void workflows() {
        Tables tables = Tables.amended(policy.tables());
        WorkflowCollector workflows = new WorkflowCollector(readings, tables);
        CoverageGateCollector gates = new CoverageGateCollector(readings);
        SupplyCollector supply = new SupplyCollector(tables);
        List<Fact> before = workflows.collect(change.base());
        List<Fact> after = workflows.collect(change.head());
        base.addAll(before);
        base.addAll(gates.collect(change.base(), before));
        head.addAll(after);
        head.addAll(gates.collect(change.head(), after));
        base.addAll(GateEnforcers.of(base));
        base.addAll(EffectiveCommands.of(before));
        base.addAll(supply.collect(before));
        head.addAll(GateEnforcers.of(head));
        head.addAll(EffectiveCommands.of(after));
        head.addAll(supply.collect(after));
        head.addAll(CoverageGateChanges.of(base, head, change.facts()));
        Protections protections = new Protections(change, policy, readings, base, head);
        base.addAll(protections.atBase());
        head.addAll(protections.atHead());
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
        head.addAll(coverage.compared(before, after));
        // An unusable report of the base is missing evidence of the audit, but an audit has only gaps of the head.
        before.stream().filter(Gap.class::isInstance).forEach(head::add);
    }

    /** Reads of each changed file all that will be asked for, so that it is parsed once. */
    private void readAhead(
            Snapshot side, List<ChangedFile> changed, Function<ChangedFile, String> path, List<Reading<?>> wanted) {
        List<Snapshot.Entry> entries = changed.stream()
                .filter(file -> file.kind() != FileKind.GENERATED)
                .flatMap(file -> side.find(path.apply(file)).stream())
                .toList();
        readings.readAhead(side, entries, wanted);
    }

    private void tests() {
        TestCollector tests =
                new TestCollector(change.facts(), change.base(), change.head(), change.reverted(), readings);
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
        DependencyCollector dependencies = new DependencyCollector(readings);
        List<Fact> before = dependencies.collect(change.base());
        List<Fact> after = dependencies.collect(change.head());
        base.addAll(before);
        head.addAll(after);
        head.addAll(GoUses.scoped(DependencyChanges.of(before, after, change.facts()), change.head()));
        head.addAll(UnreadManifests.of(before, after, change.facts()));
    }

    /** How far the change reaches. These facts are for reports; no rule gets them. */
    public List<Fact> reach() {
        Reach reach = new Reach(change, base, head, readings);
        List<Fact> facts = new ArrayList<>(reach.zones(policy.zones()));
        facts.addAll(reach.surfaces());
        facts.addAll(sources.importers(change.head()));
        return secrets.masked(facts);
    }

    /** The checks of both sides, beside each other. These facts are for reports; no rule gets them. */
    public List<Fact> protection() {
        return secrets.masked(List.copyOf(ComparedChecks.of(change, policy, readings, base, head)));
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
