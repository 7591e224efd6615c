package dev.guardrail.repair;

import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a YAML file means: its values by their pointers, whatever the order, the quotes and the comments. */
final class Meaning {

    private final SortedMap<String, Value> values = new TreeMap<>();

    /**
     * A value that has no parts.
     *
     * @param plain whether it is written without quotes, so that {@code true} is no text
     */
    record Value(String text, boolean plain) {}

    /** What a pointer has in two files; nothing where it is not there. */
    record Difference(Optional<Value> before, Optional<Value> after) {}

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

    /** Whether a pointer is another one or below it. */
    static boolean isWithin(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }

    private void add(YamlNode node, String pointer) {
        if (node instanceof YamlNode.Scalar scalar) {
            values.put(pointer, new Value(scalar.value(), scalar.style() == YamlNode.Style.PLAIN));
            return;
        }
        node.entries()
                .forEach(
                        entry -> add(entry.value(), pointer(pointer, entry.key().value())));
        List<YamlNode> items = node.items();
        for (int i = 0; i < items.size(); i++) {
            add(items.get(i), pointer(pointer, String.valueOf(i)));
        }
        if (node.entries().isEmpty() && items.isEmpty()) {
            values.put(pointer, new Value(node.description(), false));
        }
    }

    /** The number of values. */
    int size() {
        return values.size();
    }

    /** The values that differ, by their pointers. */
    SortedMap<String, Difference> changesTo(Meaning other) {
        SortedSet<String> pointers = new TreeSet<>(values.keySet());
        pointers.addAll(other.values.keySet());
        SortedMap<String, Difference> changes = new TreeMap<>();
        for (String pointer : pointers) {
            Difference both = new Difference(value(pointer), other.value(pointer));
            if (!both.before().equals(both.after())) {
                changes.put(pointer, both);
            }
        }
        return changes;
    }

    private Optional<Value> value(String pointer) {
        return Optional.ofNullable(values.get(pointer));
    }

    /** Whether another file has the same texts at a pointer and below it, quoted or not. */
    boolean saysAt(String pointer, Meaning other) {
        return texts(pointer).equals(other.texts(pointer));
    }

    private SortedMap<String, String> texts(String pointer) {
        SortedMap<String, String> texts = new TreeMap<>();
        at(pointer).forEach((at, value) -> texts.put(at, value.text()));
        return texts;
    }

    /** Whether there is something at a pointer or below it. */
    boolean has(String pointer) {
        return !at(pointer).isEmpty();
    }

    private SortedMap<String, Value> at(String pointer) {
        SortedMap<String, Value> part = new TreeMap<>();
        values.forEach((at, value) -> {
            if (isWithin(pointer, at)) {
                part.put(at, value);
            }
        });
        return part;
    }
}
