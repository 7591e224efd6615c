package dev.guardrail.report.explanation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.explain.Supposition;
import dev.guardrail.explain.WhatIf;
import dev.guardrail.explain.WhatIf.Decided;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Json;
import java.util.List;

/** What would be if something else were so, for programs: {@code guardrail-what-if/1}. */
public final class WhatIfJson {

    private static final String SCHEMA = "guardrail-what-if/1";

    private WhatIfJson() {}

    /** The verdict as it would be, and what else would change. */
    public static String render(WhatIf answer) {
        ObjectNode node = Json.object();
        node.put("schema", SCHEMA);
        ArrayNode supposed = node.putArray("supposed");
        answer.supposed().forEach(one -> supposed(supposed.addObject(), one));
        node.put("was", answer.was().verdict().toString());
        node.put("verdict", answer.now().verdict().toString());
        node.put("rationale", answer.now().rationale());
        RepairsJson.gates(node.putArray("gates"), answer.gates());
        findings(node.putArray("appearing"), answer.appearing());
        findings(node.putArray("vanishing"), answer.vanishing());
        ArrayNode decided = node.putArray("decided");
        answer.decided().forEach(one -> decided(decided.addObject(), one));
        ArrayNode uncollected = node.putArray("uncollected");
        answer.uncollected().forEach(one -> {
            ArrayNode types = uncollected.addObject().put("rule", one.rule()).putArray("types");
            one.types().forEach(types::add);
        });
        ArrayNode unseen = node.putArray("unseen");
        answer.unseen().forEach(unseen::add);
        return Json.pretty(node);
    }

    private static void supposed(ObjectNode node, Supposition supposition) {
        if (supposition instanceof Supposition.WithoutWaiver without) {
            node.put("without", without.place().toString());
        } else if (supposition instanceof Supposition.Given given) {
            node.put("with", given.evidence().toString());
        } else if (supposition instanceof Supposition.Set set) {
            node.putObject("set")
                    .put("rule", set.setting().rule())
                    .put("name", set.setting().name())
                    .put("value", set.setting().value());
        }
    }

    private static void findings(ArrayNode array, List<Finding> findings) {
        findings.forEach(finding -> finding(array.addObject(), finding));
    }

    private static ObjectNode finding(ObjectNode node, Finding finding) {
        return node.put("id", finding.id())
                .put("rule", finding.rule())
                .put("severity", finding.severity().toString())
                .put("gate", finding.gate().toString())
                .put("disposition", finding.disposition().word())
                .put("path", finding.location().place().path())
                .put("line", finding.location().place().line())
                .put("message", finding.message());
    }

    private static void decided(ObjectNode node, Decided decided) {
        finding(node, decided.now())
                .putObject("was")
                .put("severity", decided.was().severity().toString())
                .put("disposition", decided.was().disposition().word());
    }
}
