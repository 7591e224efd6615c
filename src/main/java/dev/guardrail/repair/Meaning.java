package dev.guardrail.repair;

import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a YAML file means: its values by their pointers, whatever the order, the quotes and the comments. */
final class Meaning {

    private final SortedMap<String, String> values = new TreeMap<>();

    private Meaning() {}

    static Meaning of(YamlNode root) {
        return of(root, "");
    }

    /** What a node means at a pointer. */
    static Meaning of(YamlNode node, String pointer) {
        Meaning meaning = new Meaning();
        meaning.add(node, pointer);
        return meaning;
    }

    /** The pointer of a part. */
    static String pointer(String outer, String part) {
        return outer + "/" + part.replace("~", "~0").replace("/", "~1");
    }

    private void add(YamlNode node, String pointer) {
        if (node instanceof YamlNode.Mapping && !node.entries().isEmpty()) {
            node.entries()
                    .forEach(entry ->
                            add(entry.value(), pointer(pointer, entry.key().value())));
        } else if (node instanceof YamlNode.Sequence sequence
                && !sequence.elements().isEmpty()) {
            List<YamlNode> elements = sequence.elements();
            for (int i = 0; i < elements.size(); i++) {
                add(elements.get(i), pointer(pointer, String.valueOf(i)));
            }
        } else {
            values.put(pointer, written(node));
        }
    }

    /** A value with its kind: a quoted {@code true} is a text. */
    private static String written(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return (scalar.style() == YamlNode.Style.PLAIN ? "plain " : "text ") + scalar.value();
        }
        return node.description();
    }

    /** The values that differ, with both sides; what a side does not have is empty. */
    SortedMap<String, String> changesTo(Meaning other) {
        SortedSet<String> pointers = new TreeSet<>(values.keySet());
        pointers.addAll(other.values.keySet());
        SortedMap<String, String> changes = new TreeMap<>();
        for (String pointer : pointers) {
            String before = values.getOrDefault(pointer, "");
            String after = other.values.getOrDefault(pointer, "");
            if (!before.equals(after)) {
                changes.put(pointer, before + '\0' + after);
            }
        }
        return changes;
    }

    /** The part at a pointer and below it. */
    Map<String, String> at(String pointer) {
        SortedMap<String, String> part = new TreeMap<>();
        values.forEach((at, value) -> {
            if (isWithin(pointer, at)) {
                part.put(at, value);
            }
        });
        return part;
    }

    /** Whether a pointer is another one or below it. */
    static boolean isWithin(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
