package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;

/** Computes the places that findings point at. */
final class Places {

    private Places() {}

    /** The place of a key, with its value if the value is on the same line. */
    static Place of(YamlNode.Entry entry) {
        Place key = entry.key().place();
        Place value = entry.value().place();
        int endColumn = value.line() == key.line() && value.endLine() == key.line()
                ? Math.max(value.endColumn(), key.endColumn())
                : key.endColumn();
        return new Place(key.path(), key.line(), key.column(), key.line(), endColumn);
    }

    /** The place of the first key of a mapping; of any other node, its own place. */
    static Place start(YamlNode node) {
        return node.entries().isEmpty()
                ? node.place()
                : node.entries().get(0).key().place();
    }
}
