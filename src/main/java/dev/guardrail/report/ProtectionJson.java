package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Check;
import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.fact.Place;
import dev.guardrail.protection.ProtectionTable;
import dev.guardrail.report.figure.CheckWords;
import java.util.List;

/** The table of checks for programs, {@code guardrail-protection/1}. */
final class ProtectionJson {

    private static final String SCHEMA = "guardrail-protection/1";

    private ProtectionJson() {}

    static String render(ProtectionTable table) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("schema", SCHEMA);
        node.put("range", table.range().name());
        node.put("base", table.range().base());
        node.put("head", table.range().head());
        node.put("side", table.side().toString());
        ArrayNode checks = node.putArray("checks");
        table.checks().forEach(check -> check(checks.addObject(), check));
        strings(node.putArray("gates"), table.gates());
        ArrayNode gaps = node.putArray("gaps");
        table.gaps().forEach(gap -> {
            ObjectNode one = gaps.addObject();
            place(one, gap.place());
            one.put("reason", gap.reason());
        });
        return Json.pretty(node);
    }

    private static void check(ObjectNode node, ComparedCheck compared) {
        Check check = compared.check();
        node.put("kind", check.kind().toString());
        node.put("tool", check.tool());
        node.put("shown", check.shown());
        place(node, check.place());
        node.put("workflow", check.scope().workflow());
        node.put("job", check.job());
        node.put("step", check.step());
        node.put("effect", check.effect().toString());
        node.put("why", check.scope().why());
        node.put("failsPullRequests", CheckWords.failsPulls(check));
        strings(node.putArray("events"), check.events());
        strings(node.putArray("when"), check.scope().when());
        ObjectNode axes = node.putObject("axes");
        check.scope().axes().forEach(axis -> strings(axes.putArray(axis.name()), axis.values()));
        node.put("cells", check.scope().cells());
        strings(node.putArray("gates"), check.scope().gates());
        node.put("standing", compared.standing().toString());
        strings(node.putArray("lost"), compared.lost());
        strings(node.putArray("gained"), compared.gained());
    }

    private static void place(ObjectNode node, Place place) {
        node.put("path", place.path());
        node.put("line", place.line());
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
