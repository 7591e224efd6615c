package dev.guardrail.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares an audit with what another one says. */
public final class JsonComparison {

    private final List<Difference> differences = new ArrayList<>();

    private JsonComparison() {}

    /**
     * A value that differs.
     *
     * @param pointer its JSON pointer
     * @param one what the one has, in JSON; empty for nothing
     * @param other what the other has
     */
    public record Difference(String pointer, String one, String other) {}

    /** Where two documents differ, in the order of the one: the smallest values that differ. */
    public static List<Difference> of(AuditFile one, AuditFile other) {
        JsonComparison comparison = new JsonComparison();
        comparison.compare("", one.json(), other.json());
        return comparison.differences;
    }

    private void compare(String pointer, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            compareObjects(pointer, one, other);
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(pointer + "/" + i, one.path(i), other.path(i));
            }
        } else if (!one.equals(other)) {
            differences.add(new Difference(pointer, text(one), text(other)));
        }
    }

    private void compareObjects(String pointer, JsonNode one, JsonNode other) {
        Set<String> others = new TreeSet<>();
        other.fieldNames().forEachRemaining(others::add);
        for (Map.Entry<String, JsonNode> entry : one.properties()) {
            others.remove(entry.getKey());
            compare(inner(pointer, entry.getKey()), entry.getValue(), other.path(entry.getKey()));
        }
        for (String key : others) {
            differences.add(new Difference(inner(pointer, key), "", text(other.path(key))));
        }
    }

    private static String inner(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : node.toString();
    }
}
