package dev.guardrail.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** The small parts that a JSON Schema consists of. */
final class SchemaNodes {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SchemaNodes() {}

    static ObjectNode reference(String definition) {
        return MAPPER.createObjectNode().put("$ref", "#/$defs/" + definition);
    }

    static ObjectNode list(ObjectNode items) {
        ObjectNode list = MAPPER.createObjectNode();
        list.put("type", "array");
        list.set("items", items);
        return list;
    }

    static ObjectNode choice(Collection<String> words) {
        ObjectNode choice = MAPPER.createObjectNode();
        choice.set("enum", words(words));
        return choice;
    }

    static ObjectNode pattern(String pattern) {
        return MAPPER.createObjectNode().put("type", "string").put("pattern", pattern);
    }

    static ObjectNode anyOf(ObjectNode... schemas) {
        ObjectNode any = MAPPER.createObjectNode();
        ArrayNode list = any.putArray("anyOf");
        List.of(schemas).forEach(list::add);
        return any;
    }

    static ArrayNode words(Collection<String> words) {
        ArrayNode array = MAPPER.createArrayNode();
        words.forEach(array::add);
        return array;
    }
}
