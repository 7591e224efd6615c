package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.DependencyChangeKind;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Importer;
import dev.guardrail.fact.ImporterSearch;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.PlanFact;
import dev.guardrail.fact.Share;
import dev.guardrail.fact.Strengthening;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.TestChange;
import dev.guardrail.fact.UnsearchedFile;
import dev.guardrail.fact.Zone;
import dev.guardrail.fact.ZonedFile;
import dev.guardrail.report.figure.BoundaryChecks;
import dev.guardrail.report.figure.CoverageSummary;
import dev.guardrail.report.figure.TestSummary;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Compliance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What coverage reports, checks and the plan say, for programs. */
final class JsonEvidence {

    private static final Set<DependencyChangeKind> ALWAYS =
            EnumSet.of(DependencyChangeKind.ADDED, DependencyChangeKind.REMOVED, DependencyChangeKind.CHANGED);

    private JsonEvidence() {}

    static void write(ObjectNode node, Audit audit) {
        CoverageSummary.of(audit.shown())
                .ifPresentOrElse(
                        summary -> coverage(node.putObject("coverage"), summary), () -> node.putNull("coverage"));
        ArrayNode gates = node.putArray("coverage_gates");
        audit.shown().all(CoverageGate.class).forEach(gate -> gate(gates.addObject(), gate));
        TestSummary.of(audit.shown())
                .ifPresentOrElse(tests -> tests(node.putObject("tests"), tests), () -> node.putNull("tests"));
        facts(node.putArray("strengthenings"), audit.shown().all(Strengthening.class));
        facts(node.putArray("test_changes"), audit.shown().all(TestChange.class));
        List<UnsearchedFile> unsearched = audit.shown().all(UnsearchedFile.class);
        if (!unsearched.isEmpty()) {
            ArrayNode files = node.putArray("unsearched");
            unsearched.forEach(
                    file -> files.addObject().put("path", file.path()).put("reason", file.reason()));
        }
        dependencies(node.putObject("dependency_delta"), audit.shown().all(DependencyChange.class));
        ArrayNode boundaries = node.putArray("boundaries");
        BoundaryChecks.of(audit).forEach(boundary -> boundary(boundaries.addObject(), boundary));
        facts(node.putArray("checks"), audit.shown().all(CheckRun.class));
        audit.shown()
                .first(Plan.class)
                .ifPresentOrElse(plan -> node.put("plan", plan.path()), () -> node.putNull("plan"));
        facts(node.putArray("plan_facts"), audit.shown().all(PlanFact.class));
        facts(node.putArray("surface_changes"), audit.shown().all(SurfaceChange.class));
        reach(node.putObject("blast_radius"), audit);
        ArrayNode compliance = node.putArray("compliance");
        audit.compliance().forEach(one -> compliance(compliance.addObject(), one));
    }

    private static void reach(ObjectNode node, Audit audit) {
        facts(node.putArray("importers"), audit.shown().all(Importer.class));
        facts(node.putArray("searches"), audit.shown().all(ImporterSearch.class));
        facts(node.putArray("not_compared"), audit.shown().all(Gap.class));
        ArrayNode zones = node.putArray("zones");
        for (Zone zone : audit.policy().zones()) {
            ObjectNode one = zones.addObject().put("name", zone.name());
            facts(
                    one.putArray("files"),
                    audit.shown().all(ZonedFile.class).stream()
                            .filter(file -> file.zone().equals(zone.name()))
                            .toList());
        }
    }

    private static void coverage(ObjectNode node, CoverageSummary summary) {
        ArrayNode sources = node.putArray("sources");
        summary.sources().forEach(sources::add);
        node.put("format", summary.format());
        ObjectNode total = node.putObject("total");
        summary.total().forEach((counter, share) -> share(total.putObject(counter.toString()), share));
        summary.patch().ifPresentOrElse(patch -> share(node.putObject("patch"), patch), () -> node.putNull("patch"));
        node.put("files", summary.files());
        node.put("unmatched", summary.unmatched());
    }

    private static void tests(ObjectNode node, TestSummary tests) {
        ArrayNode sources = node.putArray("sources");
        tests.sources().forEach(sources::add);
        node.put("suites", tests.suites());
        node.put("cases", tests.cases());
        node.put("passed", tests.passed());
        node.put("failed", tests.failed());
        node.put("skipped", tests.skipped());
        node.put("flaky", tests.flaky().size());
        node.put("millis", tests.millis());
    }

    private static void dependencies(ObjectNode node, List<DependencyChange> changes) {
        for (DependencyChangeKind kind : DependencyChangeKind.values()) {
            List<DependencyChange> such =
                    changes.stream().filter(change -> change.change() == kind).toList();
            if (!such.isEmpty() || ALWAYS.contains(kind)) {
                facts(node.putArray(kind.toString()), such);
            }
        }
    }

    private static void boundary(ObjectNode node, BoundaryChecks checks) {
        node.put("place", checks.boundary().place().toString());
        node.put("in", checks.boundary().in());
        node.put("because", checks.boundary().because());
        node.put("files", checks.files().size());
        ArrayNode changed = node.putArray("changed");
        checks.changed().forEach(changed::add);
        ArrayNode kept = node.putArray("kept_out");
        for (BoundaryChecks.Check check : checks.checks()) {
            ObjectNode one = kept.addObject();
            one.put("name", check.name());
            one.put("checked", check.selected());
            ArrayNode findings = one.putArray("findings");
            check.findings().forEach(finding -> findings.add(finding.id()));
        }
    }

    private static void share(ObjectNode node, Share share) {
        node.put("covered", share.covered());
        node.put("total", share.total());
    }

    /** Without the commands that may enforce it, which are many and those of its tool. */
    private static void gate(ObjectNode node, CoverageGate gate) {
        node.put("path", gate.path());
        node.put("line", gate.line());
        node.put("tool", gate.tool());
        node.put("target", gate.target());
        node.put("counter", gate.counter());
        node.put("minimum", gate.minimum());
    }

    private static void facts(ArrayNode array, List<? extends Fact> facts) {
        facts.forEach(fact -> array.add(FactLines.node(fact)));
    }

    private static void compliance(ObjectNode node, Compliance compliance) {
        node.put("principle", compliance.principle().toString());
        node.put("status", compliance.status().toString());
        ArrayNode guardrails = node.putArray("guardrails");
        compliance.guardrails().forEach(guardrails::add);
        ObjectNode inspected = node.putObject("inspected");
        compliance.inspected().forEach((subject, count) -> inspected.put(subject.many(), count));
        ArrayNode findings = node.putArray("findings");
        compliance.findings().forEach(finding -> findings.add(finding.id()));
    }
}
