package dev.guardrail.report.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.report.Json;
import dev.guardrail.report.Phrases;

/** A finding in few tokens. */
final class AgentFinding {

    /** The most tokens of a text of the repository, and of a path. */
    static final int TEXT = 80;

    private static final int PATH = 60;

    private AgentFinding() {}

    static ObjectNode of(Finding finding, boolean fails) {
        ObjectNode node = Json.object();
        node.put("id", finding.id());
        node.put("severity", finding.severity().toString());
        node.put("rule", finding.rule());
        node.put("origin", finding.origin() == Origin.INTRODUCED ? "new" : "existing");
        node.put("fails", fails);
        ObjectNode data = node.putObject("data");
        place(data, finding.location().place(), finding.location().ofBase());
        data.put("message", Tokens.cut(finding.message(), TEXT));
        fix(data, finding);
        return node;
    }

    static void place(ObjectNode data, Place place, boolean ofBase) {
        if (place.path().isEmpty()) {
            return;
        }
        data.put("path", Tokens.cut(place.path(), PATH));
        if (!place.isFile()) {
            data.put("line", place.line());
        }
        if (ofBase) {
            data.put("side", "base");
        }
    }

    /** All edits that together repair it, or none: a part of a repair is none. */
    private static void fix(ObjectNode data, Finding finding) {
        if (!finding.repairs().isEmpty()) {
            data.put("repair", Tokens.cut(String.join("; ", Phrases.fixes(finding)), TEXT));
            return;
        }
        ArrayNode fix = Json.object().arrayNode();
        for (TextEdit edit : finding.fix()) {
            ObjectNode one = fix.addObject();
            place(one, edit.place(), false);
            one.put("replace", edit.before());
            one.put("with", edit.after());
        }
        if (!fix.isEmpty() && Tokens.of(Json.line(fix)) <= TEXT) {
            data.set("fix", fix);
        }
    }
}
