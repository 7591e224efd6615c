package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.PlanFact;
import dev.guardrail.fact.Share;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Compliance;
import java.util.List;

/** What coverage reports, checks and the plan say, for programs. */
final class JsonEvidence {

    private JsonEvidence() {}

    static void write(ObjectNode node, Audit audit) {
        CoverageSummary.of(audit.exhibits())
                .ifPresentOrElse(
                        summary -> coverage(node.putObject("coverage"), summary), () -> node.putNull("coverage"));
        ArrayNode gates = node.putArray("coverage_gates");
        audit.exhibits().all(CoverageGate.class).forEach(gate -> gate(gates.addObject(), gate));
        facts(node.putArray("checks"), audit.exhibits().all(CheckRun.class));
        audit.exhibits()
                .first(Plan.class)
                .ifPresentOrElse(plan -> node.put("plan", plan.path()), () -> node.putNull("plan"));
        facts(node.putArray("plan_facts"), audit.exhibits().all(PlanFact.class));
        facts(node.putArray("surface_changes"), audit.exhibits().all(SurfaceChange.class));
        ArrayNode compliance = node.putArray("compliance");
        audit.compliance().forEach(one -> compliance(compliance.addObject(), one));
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
        compliance.inspected().forEach(inspected::put);
        ArrayNode findings = node.putArray("findings");
        compliance.findings().forEach(finding -> findings.add(finding.id()));
    }
}
