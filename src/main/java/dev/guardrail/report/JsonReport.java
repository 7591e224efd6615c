package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Plan;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Counts;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Reason;
import java.util.List;
import java.util.Optional;

/** The audit for programs, {@code guardrail-audit/2}. */
final class JsonReport {

    private static final String SCHEMA = "guardrail-audit/2";

    private JsonReport() {}

    static String render(Audit audit) {
        return Json.pretty(node(audit));
    }

    /** The whole audit: hand-written audits close with the first keys of it. */
    static ObjectNode node(Audit audit) {
        ObjectNode node = summary(audit);
        audit.gates().forEach(gate -> gate(node.withArray("gates").addObject(), gate));
        JsonEvidence.write(node, audit);
        JsonScores.write(node, audit.scores());
        new JsonBooks(audit).write(node);
        ArrayNode findings = node.putArray("findings");
        audit.findings().forEach(finding -> JsonFinding.write(findings.addObject(), finding, audit.policy()));
        ArrayNode gaps = node.putArray("gaps");
        audit.gaps().forEach(gap -> {
            ObjectNode object = gaps.addObject();
            object.put("evidence", gap.evidence().toString());
            object.put("kind", gap.kind().toString());
            place(object, gap.place());
            object.put("reason", gap.reason());
        });
        counts(node.putObject("counts"), audit.counts());
        reasons(node.putArray("derivation"), audit.derivation());
        return node;
    }

    /** What the audit is about and what it says, without findings. */
    static ObjectNode summary(Audit audit) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("schema", SCHEMA);
        Optional<Plan> plan = audit.shown().first(Plan.class);
        node.put(
                "milestone",
                plan.map(Plan::milestone).filter(id -> !id.isEmpty()).orElse(null));
        node.put(
                "mode",
                audit.range().kind().isUncommitted() ? audit.range().kind().toString() : "delta");
        node.put(
                "posture",
                plan.map(Plan::posture).filter(posture -> !posture.isEmpty()).orElse(null));
        node.put("commit", audit.range().head());
        node.put("range", audit.range().name());
        change(node.putObject("change"), audit);
        policy(node.putObject("policy"), audit);
        node.put("verdict", audit.verdict().toString());
        node.put("rationale", audit.rationale());
        ObjectNode gates = node.putObject("quality_gates");
        audit.gates()
                .forEach(gate -> gates.put(gate.gate().toString(), gate.status().toString()));
        return node;
    }

    private static void change(ObjectNode node, Audit audit) {
        node.put("kind", audit.range().kind().toString());
        node.put("base", audit.range().base());
        node.put("head", audit.range().head());
        node.put("mergeBase", audit.range().mergeBase());
        node.put("commits", audit.commits().size());
        node.put("files", audit.files().size());
        node.put("added", audit.added());
        node.put("deleted", audit.deleted());
    }

    private static void policy(ObjectNode node, Audit audit) {
        node.put("source", audit.policy().source());
        node.put("trusted", audit.rulebook().trusted().toString());
        node.put("failAt", audit.policy().failAt().value().toString());
        node.put("scope", audit.policy().scope().value().toString());
        ArrayNode required = node.putArray("require");
        audit.policy().required().value().stream().sorted().forEach(evidence -> required.add(evidence.toString()));
        ArrayNode rules = node.putArray("rules");
        audit.policy().selected().forEach(rules::add);
        ArrayNode exclude = node.putArray("exclude");
        audit.policy().paths().exclude().forEach(glob -> exclude.add(glob.pattern()));
        ArrayNode include = node.putArray("include");
        audit.policy().paths().include().forEach(glob -> include.add(glob.pattern()));
    }

    private static void gate(ObjectNode node, GateResult gate) {
        node.put("name", gate.gate().toString());
        node.put("status", gate.status().toString());
        ObjectNode inspected = node.putObject("inspected");
        gate.inspected().forEach((subject, count) -> inspected.put(subject.many(), count));
        ArrayNode findings = node.putArray("findings");
        gate.findings().forEach(finding -> findings.add(finding.id()));
        reasons(node.putArray("derivation"), gate.derivation());
    }

    private static void reasons(ArrayNode array, List<Reason> reasons) {
        for (Reason reason : reasons) {
            ObjectNode node = array.addObject();
            node.put("rule", reason.rule());
            node.put("place", reason.place().toString());
            ArrayNode premises = node.putArray("premises");
            reason.premises().stream().map(PremiseText::of).forEach(premises::add);
        }
    }

    private static void counts(ObjectNode node, Counts counts) {
        node.put("total", counts.total());
        node.put("introduced", counts.introduced());
        node.put("preexisting", counts.preexisting());
        node.put("resolved", counts.resolved());
        node.put("open", counts.open());
        node.put("waived", counts.waived());
        node.put("baselined", counts.baselined());
    }

    static void place(ObjectNode node, Place place) {
        node.put("path", place.path());
        node.put("line", place.line());
        node.put("column", place.column());
        node.put("endLine", place.endLine());
        node.put("endColumn", place.endColumn());
    }
}
