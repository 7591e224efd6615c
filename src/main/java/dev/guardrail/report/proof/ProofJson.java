package dev.guardrail.report.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Place;
import dev.guardrail.guard.Guard;
import dev.guardrail.proof.ChangedGuard;
import dev.guardrail.proof.NamedTest;
import dev.guardrail.proof.Outcome.Status;
import dev.guardrail.proof.Proof;
import dev.guardrail.report.Json;
import java.util.Locale;

/** A negative proof as JSON, by the schema {@code guardrail-negative-proof/1}. */
final class ProofJson {

    static final String SCHEMA = "guardrail-negative-proof/1";

    private ProofJson() {}

    static String render(Proof proof) {
        ObjectNode root = Json.object();
        root.put("schema", SCHEMA);
        ObjectNode range = root.putObject("range");
        range.put("name", proof.range().name());
        range.put("base", proof.range().base());
        range.put("head", proof.range().head());
        root.put("command", proof.command());
        root.put("obstacle", proof.obstacle());
        root.put("searched", proof.searched());
        ObjectNode counts = root.putObject("counts");
        counts.put("guards", proof.guards().size() + proof.leftOut());
        for (Status status : Status.values()) {
            counts.put(status.name().toLowerCase(Locale.ROOT), proof.count(status));
        }
        counts.put("left_out", proof.leftOut());
        ArrayNode guards = root.putArray("guards");
        proof.guards().forEach(guard -> guard(guards.addObject(), guard));
        ArrayNode deleted = root.putArray("deleted");
        proof.deleted().forEach(guard -> guard(deleted.addObject(), guard));
        ArrayNode checks = root.putArray("checks");
        proof.checks().forEach(check -> {
            ObjectNode node = checks.addObject();
            place(node, check.place());
            node.put("check", check.what());
            node.put("fails", check.fails());
            node.put("unproven", check.unproven());
            node.put("status", check.outcome().status().name().toLowerCase(Locale.ROOT));
            node.put("reason", check.outcome().reason());
        });
        ArrayNode rules = root.putArray("rules");
        proof.rules()
                .forEach(rule -> rules.addObject()
                        .put("id", rule.id())
                        .put("path", rule.place().path())
                        .put("cases", rule.cases())
                        .put("command", rule.command()));
        ArrayNode unread = root.putArray("unread");
        proof.unread()
                .forEach(file -> unread.addObject().put("path", file.path()).put("reason", file.reason()));
        return Json.pretty(root);
    }

    private static void guard(ObjectNode node, ChangedGuard changed) {
        Guard guard = changed.guard();
        place(node, guard.place());
        node.put("language", changed.language().toString());
        node.put("kind", guard.kind().toString());
        node.put("scope", guard.scope());
        node.put("guard", guard.text());
        node.put("error", guard.outcome());
        node.put("errorLine", guard.error().line());
        node.put("removal", guard.removal().text());
        ArrayNode tests = node.putArray("tests");
        changed.tests().forEach(test -> test(tests.addObject(), test));
        node.put("status", changed.outcome().status().name().toLowerCase(Locale.ROOT));
        node.put("reason", changed.outcome().reason());
    }

    private static void test(ObjectNode node, NamedTest test) {
        node.put("path", test.place().path());
        node.put("line", test.place().line());
        node.put("name", test.name());
        node.put("found", test.link().toString());
        node.put("named", test.named());
        ArrayNode via = node.putArray("via");
        test.via().forEach(via::add);
    }

    private static void place(ObjectNode node, Place place) {
        node.put("path", place.path());
        node.put("line", place.line());
        node.put("column", place.column());
        node.put("endLine", place.endLine());
        node.put("endColumn", place.endColumn());
    }
}
