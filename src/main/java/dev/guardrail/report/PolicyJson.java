package dev.guardrail.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.policy.Settled;

/** Prints a policy as JSON in which each value is an object with its place. */
final class PolicyJson {

    private static final String SCHEMA = "guardrail-settings/1";

    private PolicyJson() {}

    static String render(Settled.Group policy) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("schema", SCHEMA);
        root.set("settings", node(policy));
        return Json.pretty(root);
    }

    private static JsonNode node(Settled settled) {
        if (settled instanceof Settled.Group group) {
            ObjectNode node = Json.MAPPER.createObjectNode();
            group.entries().forEach(entry -> node.set(entry.key(), node(entry.value())));
            return node;
        }
        if (settled instanceof Settled.Items list) {
            ArrayNode node = Json.MAPPER.createArrayNode();
            list.items().forEach(item -> node.add(node(item)));
            return node;
        }
        return value((Settled.Value) settled);
    }

    private static ObjectNode value(Settled.Value value) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        if (value.list()) {
            value.values().forEach(node.putArray("value")::add);
        } else {
            node.put("value", value.values().get(0));
        }
        node.put("path", value.place().path());
        node.put("line", value.place().line());
        node.put("default", value.byDefault());
        if (!value.override().isEmpty()) {
            node.put("override", value.override());
        }
        return node;
    }
}
