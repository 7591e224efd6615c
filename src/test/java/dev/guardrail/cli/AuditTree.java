package dev.guardrail.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guardrail.record.AuditFile;
import dev.guardrail.record.RecordJson;
import dev.guardrail.record.Recorded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The parts of an audit in JSON, for tests that change them. */
final class AuditTree {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AuditTree() {}

    /** A value of an object. */
    record Entry(ObjectNode in, String key) {}

    static Entry any(ObjectNode audit, String key, Random random) {
        ObjectNode in = object(audit, key);
        List<String> keys = new ArrayList<>();
        in.fieldNames().forEachRemaining(keys::add);
        return new Entry(in, keys.get(random.nextInt(keys.size())));
    }

    static void put(Entry entry, String value) {
        entry.in().put(entry.key(), value);
    }

    static JsonNode one(ObjectNode audit, String key, Random random) {
        JsonNode array = audit.get(key);
        return array.get(random.nextInt(array.size()));
    }

    static ObjectNode derivation(ObjectNode audit, Random random) {
        return object(one(audit, "findings", random).get("derivation").get(0));
    }

    static ObjectNode waiver(ObjectNode audit) {
        for (JsonNode finding : audit.get("findings")) {
            if (finding.has("waiver")) {
                return object(finding.get("waiver"));
            }
        }
        throw new AssertionError("no waiver");
    }

    static void removeEverywhere(JsonNode node, String id) {
        if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (array.get(i).asText().equals(id)
                        || array.get(i).path("id").asText().equals(id)) {
                    array.remove(i);
                }
            }
        }
        node.forEach(inner -> removeEverywhere(inner, id));
    }

    static ArrayNode row(ObjectNode audit, Random random) {
        JsonNode table = facts(audit)
                .get("tables")
                .get(random.nextInt(facts(audit).get("tables").size()));
        return (ArrayNode)
                table.get("rows").get(random.nextInt(table.get("rows").size()));
    }

    /** The row of a fact that a finding rests on. */
    static ArrayNode rowBehind(ObjectNode audit, Random random) {
        List<ArrayNode> rows = new ArrayList<>();
        for (JsonNode finding : audit.get("findings")) {
            JsonNode fact = finding.get("derivation").get(0).get("facts").get(0);
            for (JsonNode table : facts(audit).get("tables")) {
                if (table.get("type").equals(fact.get("type"))) {
                    table.get("rows").forEach(row -> {
                        if (row.get(0).path(0).equals(fact.path("place").path("path"))
                                && row.get(0).path(1).equals(fact.path("place").path("line"))) {
                            rows.add((ArrayNode) row);
                        }
                    });
                }
            }
        }
        return rows.get(random.nextInt(rows.size()));
    }

    static void change(ArrayNode row) {
        for (int i = row.size() - 1; i >= 0; i--) {
            JsonNode value = row.get(i);
            if (value.isTextual() && !value.textValue().matches("[A-Z_]+|\\d.*")) {
                row.set(i, TextNode.valueOf(value.textValue() + " changed"));
                return;
            }
        }
        ArrayNode place = (ArrayNode) row.get(0);
        place.set(0, TextNode.valueOf(place.get(0).asText() + " changed"));
    }

    static void quoted(ObjectNode audit) {
        for (JsonNode finding : audit.get("findings")) {
            JsonNode line = finding.get("excerpt").get("line");
            JsonNode lines = record(audit)
                    .get(finding.path("side").asText("head"))
                    .get("texts")
                    .path(finding.get("path").asText())
                    .path("lines");
            if (lines.has(line.asText())) {
                object(lines).put(line.asText(), "        run: pytest --strict");
                return;
            }
        }
        throw new AssertionError("no line");
    }

    static void policy(ObjectNode audit, String more) {
        ObjectNode policy = object(judges(audit).get("policy"));
        policy.put(
                "content",
                policy.get("content")
                        .asText()
                        .replaceAll("(?m)^fail-at:.*\n", "")
                        .concat(more));
    }

    static void rule(ObjectNode audit) {
        ObjectNode files = object(judges(audit).get("files"));
        List<String> paths = new ArrayList<>();
        files.fieldNames().forEachRemaining(paths::add);
        String path =
                paths.stream().filter(file -> file.endsWith(".drl")).findFirst().orElseThrow();
        files.put(path, files.get(path).asText().replace("when\n", "when\n  eval( false )\n"));
    }

    static ObjectNode record(ObjectNode audit) {
        return object(audit, "record");
    }

    static ObjectNode facts(ObjectNode audit) {
        return object(record(audit).get("facts"));
    }

    static ObjectNode judges(ObjectNode audit) {
        return object(record(audit).get("judges"));
    }

    static ObjectNode build(ObjectNode audit) {
        return object(record(audit).get("build"));
    }

    /** Gives a changed record the digest that it would have. */
    static void seal(ObjectNode audit) {
        Recorded recorded = file(audit).recorded();
        try {
            audit.set("record", MAPPER.readTree(RecordJson.write(recorded.build(), recorded.record())));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static AuditFile file(ObjectNode audit) {
        return AuditFile.read("a.json", audit.toString().getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }

    static ObjectNode object(JsonNode node, String key) {
        return (ObjectNode) node.get(key);
    }

    static ArrayNode array(JsonNode node, String key) {
        return (ArrayNode) node.get(key);
    }

    /** The audit of a scenario. */
    static ObjectNode tree(String scenario) {
        try {
            return (ObjectNode) MAPPER.readTree(TamperedAuditTest.audit(scenario));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
