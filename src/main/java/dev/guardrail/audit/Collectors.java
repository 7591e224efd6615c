package dev.guardrail.audit;

import dev.guardrail.collect.Sides;
import dev.guardrail.collect.binary.ExecutableFiles;
import dev.guardrail.collect.coverage.CoverageCollector;
import dev.guardrail.collect.dependency.DependencyChanges;
import dev.guardrail.collect.dependency.DependencyCollector;
import dev.guardrail.collect.dependency.GoUses;
import dev.guardrail.collect.dependency.UnreadManifests;
import dev.guardrail.collect.environment.EnvironmentCollector;
import dev.guardrail.collect.hidden.HiddenCharacters;
import dev.guardrail.collect.source.SourceCollector;
import dev.guardrail.collect.suppression.SuppressionCollector;
import dev.guardrail.collect.tests.TestCollector;
import dev.guardrail.collect.tests.TestReportCollector;
import dev.guardrail.fact.AuditClaim;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import java.util.ArrayList;
import java.util.List;

/** Everything that is collected. New evidence is a package below {@code collect}, and a line here. */
final class Collectors {

    /** In the order in which their facts stand. */
    static final List<Collector> ALL = List.of(
            Collector.of(WorkflowFacts::of),
            Collector.of(Collectors::coverage),
            new Collector(List.of(TestCollector.READING), Collectors::tests),
            new Collector(
                    List.of(SuppressionCollector.READING),
                    in -> Sides.ofHead(SuppressionCollector.collect(in.range(), in.base(), in.head(), in.readings()))),
            new Collector(
                    List.of(EnvironmentCollector.READING),
                    in -> Sides.ofHead(
                            EnvironmentCollector.collect(in.changed(), in.base(), in.head(), in.readings()))),
            Collector.of(in -> new Sides(HiddenCharacters.atBase(in.range()), HiddenCharacters.atHead(in.range()))),
            Collector.of(in -> Sides.ofHead(ExecutableFiles.of(in.changed(), in.base(), in.head()))),
            new Collector(List.of(SourceCollector.READING), Collectors::sources),
            Collector.of(Collectors::dependencies),
            Collector.of(in -> Sides.ofHead(new Checks(in.change()).facts(in.admission()))),
            Collector.of(
                    in -> Sides.ofHead(new Planning(in.change(), in.policy().plans(), in.readings()).facts())),
            Collector.of(Collectors::files),
            Collector.of(Collectors::audits),
            Collector.of(Collectors::ledger),
            Collector.of(in -> in.each(side -> BaselineFiles.facts(side, in.readings()))));

    private Collectors() {}

    private static Sides coverage(CollectorInput in) {
        EvidenceFiles given = in.change().given();
        Admission admission = in.admission();
        CoverageCollector coverage = new CoverageCollector(in.range(), given.classFolders());
        List<Fact> base = coverage.atBase(admission.admitted(given.baseCoverage()), in.base());
        List<Fact> ofReports = coverage.atHead(admission.admitted(given.reports()), in.head());
        List<Fact> head = new ArrayList<>(admission.gaps(Evidence.COVERAGE, given.reports()));
        head.addAll(admission.gaps(Evidence.COVERAGE, given.baseCoverage()));
        head.addAll(ofReports);
        head.addAll(coverage.compared(base, ofReports));
        // An unusable report of the base is missing evidence of the audit, but an audit has only gaps of the head.
        base.stream().filter(Gap.class::isInstance).forEach(head::add);
        return new Sides(base, head);
    }

    private static Sides tests(CollectorInput in) {
        EvidenceFiles given = in.change().given();
        Admission admission = in.admission();
        TestCollector tests =
                new TestCollector(in.range(), in.base(), in.head(), in.change().reverted(), in.readings());
        List<Fact> base = List.copyOf(tests.atBase());
        List<Fact> head = new ArrayList<>(tests.atHead());
        head.addAll(
                given.tests().isEmpty()
                        ? TestReportCollector.found(admission.admitted(given.foundTests()), in.head())
                        : TestReportCollector.given(admission.admitted(given.tests()), in.head()));
        head.addAll(admission.gaps(Evidence.TESTS, given.testReports()));
        return new Sides(base, head);
    }

    private static Sides sources(CollectorInput in) {
        return sourceCollector(in).collect(in.base(), in.head());
    }

    /** Also says who imports what the change touches. */
    static SourceCollector sourceCollector(CollectorInput in) {
        return new SourceCollector(
                in.changed(), in.policy().boundaries(), in.policy().layers(), in.readings());
    }

    private static Sides dependencies(CollectorInput in) {
        Sides sides = in.each(new DependencyCollector(in.readings())::collect);
        List<Fact> head = new ArrayList<>(sides.head());
        head.addAll(GoUses.scoped(DependencyChanges.of(sides.base(), sides.head(), in.range()), in.head()));
        head.addAll(UnreadManifests.of(sides.base(), sides.head(), in.range()));
        return new Sides(sides.base(), head);
    }

    private static Sides files(CollectorInput in) {
        FileFacts files = new FileFacts(in.change(), in.policy(), in.readings(), in.matched());
        return new Sides(files.atBase(), files.atHead());
    }

    private static Sides audits(CollectorInput in) {
        if (in.policy().audits().isEmpty() || !in.matched().isType(AuditClaim.class)) {
            return Sides.NONE;
        }
        ChangedAudits audits = new ChangedAudits(in.change(), in.policy(), in.project(), in.readings());
        return new Sides(audits.atBase(), audits.atHead());
    }

    private static Sides ledger(CollectorInput in) {
        LedgerFacts ledger = LedgerFacts.of(in.change(), in.policy(), in.readings());
        return new Sides(ledger.base(), ledger.head());
    }
}
