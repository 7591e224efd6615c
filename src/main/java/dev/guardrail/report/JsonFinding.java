package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Justification;
import dev.guardrail.finding.Location;
import dev.guardrail.finding.Related;
import dev.guardrail.finding.Repair;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.policy.Policy;
import dev.guardrail.rule.Documentation;

/** A finding for programs, in {@code guardrail-audit/2}. */
final class JsonFinding {

    private JsonFinding() {}

    static void write(ObjectNode node, Finding finding, Policy policy) {
        node.put("id", finding.id());
        node.put("rule", finding.rule());
        node.put("severity", finding.severity().toString());
        node.put("confidence", finding.confidence().toString());
        node.put("gate", finding.gate().toString());
        node.put("origin", finding.origin().toString());
        node.put("disposition", finding.disposition().word());
        node.put("fingerprint", finding.fingerprint().value());
        node.put("message", finding.message());
        location(node, finding.location());
        node.put("job", finding.location().scope().job());
        node.put("step", finding.location().scope().step());
        details(node, finding);
        ObjectNode excerpt = node.putObject("excerpt");
        excerpt.put("line", finding.excerpt().firstLine());
        ArrayNode lines = excerpt.putArray("lines");
        finding.excerpt().lines().forEach(lines::add);
        if (finding.disposition() instanceof Disposition.Waived waived) {
            ObjectNode waiver = node.putObject("waiver");
            waiver.put("place", waived.place().toString());
            waiver.put("reason", waived.reason());
            waiver.put("owner", waived.owner());
            waiver.put("expires", waived.expires().toString());
        }
        advice(node, finding.guardrail().documentation());
        settings(node.putArray("policy"), finding, policy);
        ArrayNode derivation = node.putArray("derivation");
        finding.derivation().forEach(justification -> justification(derivation.addObject(), justification));
    }

    private static void details(ObjectNode node, Finding finding) {
        ArrayNode places = node.putArray("related");
        for (Related related : finding.related()) {
            ObjectNode place = places.addObject();
            place.put("caption", related.caption());
            location(place, related.location());
        }
        ArrayNode also = node.putArray("also");
        finding.also().forEach(also::add);
        ArrayNode fix = node.putArray("fix");
        for (TextEdit edit : finding.fix()) {
            ObjectNode object = fix.addObject();
            JsonReport.place(object, edit.place());
            object.put("before", edit.before());
            object.put("after", edit.after());
        }
        ArrayNode repairs = node.putArray("repairs");
        for (Repair repair : finding.repairs()) {
            ObjectNode object = repairs.addObject();
            object.put("instruction", repair.change().instruction());
            object.put("safe", repair.isSafe());
            object.put("caution", repair.caution());
        }
    }

    private static void advice(ObjectNode node, Documentation documentation) {
        node.put("interpretation", documentation.why());
        node.put("recommendation", documentation.remediation());
        node.put("guardrail", documentation.guardrail());
        node.put("rollback", documentation.rollback());
    }

    private static void settings(ArrayNode settings, Finding finding, Policy policy) {
        policy.overrides()
                .at(finding.location().place().path())
                .severity(finding.rule())
                .ifPresent(severity -> settings.addObject()
                        .put("setting", "severity")
                        .put("value", severity.value().toString())
                        .put("place", severity.place().toString()));
    }

    private static void justification(ObjectNode node, Justification justification) {
        node.put("rule", justification.rule().toString());
        ObjectNode bindings = node.putObject("bindings");
        justification.bindings().forEach(bindings::put);
        ArrayNode facts = node.putArray("facts");
        justification.cited().forEach(cited -> {
            ObjectNode fact = FactLines.node(cited.fact());
            if (cited.ofBase()) {
                fact.put("side", "base");
            }
            facts.add(fact);
        });
    }

    private static void location(ObjectNode node, Location location) {
        JsonReport.place(node, location.place());
        if (location.ofBase()) {
            node.put("side", "base");
        }
        ArrayNode scope = node.putArray("scope");
        for (ScopePath.Part part : location.scope().parts()) {
            ObjectNode object = scope.addObject();
            object.put("kind", part.kind().toString());
            object.put("name", part.name());
            if (!part.label().isEmpty()) {
                object.put("label", part.label());
            }
        }
    }
}
