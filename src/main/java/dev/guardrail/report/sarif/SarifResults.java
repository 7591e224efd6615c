package dev.guardrail.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.figure.Occurrences;
import dev.guardrail.verdict.Audit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Findings as results. */
final class SarifResults {

    private final SarifRules rules;
    private final SarifPlaces places;
    private final Audit audit;
    private final Occurrences occurrences;
    private final SarifRelated related;
    private final boolean hosted;

    SarifResults(SarifRules rules, SarifPlaces places, Audit audit, Limits limits, boolean hosted) {
        this.rules = rules;
        this.places = places;
        this.audit = audit;
        this.occurrences = Occurrences.of(audit.findings());
        this.related = new SarifRelated(places, limits.locations());
        this.hosted = hosted;
    }

    /** How many places of results had no room. */
    int placesLeft() {
        return related.left();
    }

    void write(ObjectNode result, Finding finding) {
        result.put("ruleId", finding.rule());
        result.put("ruleIndex", rules.index(finding.rule()));
        result.put("level", SarifRules.level(finding.severity()));
        ObjectNode message = result.putObject("message");
        ObjectNode location = result.putArray("locations").addObject();
        places.physical(location, finding.location(), finding.excerpt());
        scope(location, finding.location().scope());
        message.put("text", SarifText.plain(finding.message()) + related.write(result, finding));
        ObjectNode fingerprints = result.putObject("partialFingerprints");
        fingerprints.put("guardrail/v1", finding.fingerprint().value());
        // The one that code scanning uses: it takes two results with the same one in a file for one.
        fingerprints.put("primaryLocationLineHash", finding.fingerprint().value() + ":" + occurrences.number(finding));
        result.put("baselineState", state(finding.origin()));
        if (!hosted) {
            suppressions(result.putArray("suppressions"), finding);
        }
        fix(result, finding);
        properties(result.putObject("properties"), finding);
    }

    private static String state(Origin origin) {
        return switch (origin) {
            case INTRODUCED -> "new";
            case PREEXISTING -> "unchanged";
            case RESOLVED -> "absent";
        };
    }

    private static void scope(ObjectNode location, ScopePath scope) {
        if (scope.parts().isEmpty()) {
            return;
        }
        ArrayNode parts = location.putArray("logicalLocations");
        StringBuilder whole = new StringBuilder();
        for (ScopePath.Part part : scope.parts()) {
            whole.append(whole.isEmpty() ? "" : "/").append(part.name());
            ObjectNode node = parts.addObject();
            node.put("name", Phrases.printable(part.label().isEmpty() ? part.name() : part.label()));
            node.put("fullyQualifiedName", Phrases.printable(whole.toString()));
            node.put("kind", part.kind().toString());
        }
    }

    /** A waiver of the policy, or the baseline; a comment beside what it waives is a part of the source. */
    private void suppressions(ArrayNode suppressions, Finding finding) {
        if (finding.isOpen()) {
            return;
        }
        ObjectNode suppression = suppressions.addObject();
        suppression.put("kind", audit.isWaivedByComment(finding) ? "inSource" : "external");
        suppression.put("status", "accepted");
        String where = finding.disposition() instanceof Disposition.Waived waived ? " (" + waived.place() + ")" : "";
        suppression.put("justification", Phrases.printable(Phrases.disposition(finding) + where));
    }

    /** All edits together repair it. */
    private static void fix(ObjectNode result, Finding finding) {
        if (finding.fix().isEmpty() || !finding.stands()) {
            return;
        }
        ObjectNode fix = result.putArray("fixes").addObject();
        fix.putObject("description").put("text", Phrases.printable(String.join("; ", Phrases.fixes(finding))));
        ArrayNode changes = fix.putArray("artifactChanges");
        Map<String, ArrayNode> files = new LinkedHashMap<>();
        for (TextEdit edit : finding.fix()) {
            ObjectNode replacement = files.computeIfAbsent(edit.place().path(), path -> {
                        ObjectNode change = changes.addObject();
                        SarifPlaces.artifact(change, edit.place(), false);
                        return change.putArray("replacements");
                    })
                    .addObject();
            SarifPlaces.region(replacement.putObject("deletedRegion"), edit.place());
            replacement.putObject("insertedContent").put("text", edit.after());
        }
    }

    private static void properties(ObjectNode properties, Finding finding) {
        properties.put("id", finding.id());
        properties.put("severity", finding.severity().toString());
        properties.put("confidence", finding.confidence().toString());
        properties.put("gate", finding.gate().toString());
        properties.put("origin", finding.origin().toString());
        properties.put("disposition", finding.disposition().word());
        ArrayNode also = properties.putArray("also");
        finding.also().forEach(also::add);
    }
}
