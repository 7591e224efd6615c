package dev.guardrail.yaml;

import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Optional;

/** A node of a YAML, JSON or TOML document. Aliases and merge keys are resolved, and every node knows its place. */
public sealed interface YamlNode {

    /** The tag of a list of GitLab that stands for what its texts name. */
    String REFERENCE = "!reference";

    /** Its place in the file; for an alias, the place of the anchored node. */
    Place place();

    /** A noun with its article, as the end of "expected ..., found". */
    String description();

    /** The node as a scalar's text; empty for any other node. */
    default String text() {
        return this instanceof Scalar scalar ? scalar.value() : "";
    }

    /** The items of a sequence; a scalar counts as a sequence of one, an empty scalar as none. */
    default List<YamlNode> items() {
        if (this instanceof Sequence sequence) {
            return sequence.elements();
        }
        return this instanceof Scalar scalar && !scalar.value().isEmpty() ? List.of(this) : List.of();
    }

    /** The texts of {@link #items()} that are scalars. */
    default List<String> texts() {
        return items().stream()
                .filter(Scalar.class::isInstance)
                .map(YamlNode::text)
                .toList();
    }

    /** The entries of a mapping, in the order of the file; of another node, none. */
    default List<Entry> entries() {
        return this instanceof Mapping mapping ? mapping.pairs() : List.of();
    }

    /** The value of a key of a mapping. */
    default Optional<YamlNode> get(String key) {
        return entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    /** The text of a key of a mapping; empty where there is none. */
    default String text(String key) {
        return get(key).map(YamlNode::text).orElse("");
    }

    /**
     * A text, number, boolean or nothing.
     *
     * @param value as the format reads it, whatever its type; empty for {@code null} and {@code ~}
     * @param style how it is written
     * @param source the lines of the file from its start to its end, as written
     */
    record Scalar(Place place, String value, Style style, List<String> source) implements YamlNode {

        public Scalar {
            source = List.copyOf(source);
        }

        @Override
        public String description() {
            return value.isEmpty() ? "nothing" : "`" + value.lines().findFirst().orElse("") + "`";
        }
    }

    /** A list. */
    record Sequence(Place place, List<YamlNode> elements) implements YamlNode {

        public Sequence {
            elements = List.copyOf(elements);
        }

        @Override
        public String description() {
            return "a list";
        }
    }

    /** Keys with values. */
    record Mapping(Place place, List<Entry> pairs) implements YamlNode {

        public Mapping {
            pairs = List.copyOf(pairs);
        }

        @Override
        public String description() {
            return "a mapping";
        }
    }

    /** One key of a mapping with its value. */
    record Entry(Scalar key, YamlNode value) {}

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        QUOTED,
        /** A block that keeps its line breaks, {@code |}. */
        LITERAL,
        /** A block that folds them, {@code >}. */
        FOLDED
    }
}
