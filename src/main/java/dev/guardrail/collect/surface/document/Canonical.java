package dev.guardrail.collect.surface.document;

import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes nodes in one way, whatever the order of their keys and the format that they were read from. */
final class Canonical {

    private static final Pattern NOT_A_TEXT =
            Pattern.compile("|null|~|true|false|[-+]?[0-9][0-9_.]*(?:[eE][-+]?[0-9]+)?");

    private static final int LENGTH_LIMIT = 200;

    private Canonical() {}

    /** A value. */
    static String data(YamlNode node) {
        if (node instanceof YamlNode.Mapping) {
            return node.entries().stream()
                    .map(entry -> entry.key().value() + ": " + data(entry.value()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.elements().stream().map(Canonical::data).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar((YamlNode.Scalar) node);
    }

    /** A schema without what only people read. */
    static String schema(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping)) {
            return data(node);
        }
        return node.entries().stream()
                .filter(entry -> !Keywords.isProse(entry.key().value()))
                .map(entry -> entry.key().value() + ": " + keyword(entry.key().value(), entry.value()))
                .sorted()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The value of a keyword of a schema. */
    static String keyword(String keyword, YamlNode value) {
        if (Keywords.hasSchema(keyword)) {
            return schema(value);
        }
        if (Keywords.hasNamedSchemas(keyword)) {
            return value.entries().stream()
                    .map(entry -> entry.key().value() + ": " + schema(entry.value()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (Keywords.hasAlternatives(keyword)) {
            return sorted(value.items().stream().map(Canonical::schema));
        }
        boolean several = value instanceof YamlNode.Sequence && value.items().size() > 1;
        boolean one = keyword.equals("type") && value.items().size() == 1;
        return Keywords.isSet(keyword) && several
                ? sorted(value.items().stream().map(Canonical::data))
                : one ? data(value.items().get(0)) : data(value);
    }

    /** At most two hundred characters; of a longer text the start, and a number that tells it from others. */
    static String shortened(String text) {
        if (text.length() <= LENGTH_LIMIT) {
            return text;
        }
        int end = text.offsetByCodePoints(0, text.codePointCount(0, LENGTH_LIMIT - 20));
        return text.substring(0, end) + "… #" + Integer.toHexString(text.hashCode());
    }

    private static String sorted(Stream<String> texts) {
        List<String> sorted = texts.sorted().toList();
        return "[" + String.join(", ", sorted) + "]";
    }

    /** In quotes where it would be another value without them. */
    private static String scalar(YamlNode.Scalar scalar) {
        boolean text = scalar.style() != YamlNode.Style.PLAIN;
        if (text && NOT_A_TEXT.matcher(scalar.value()).matches()) {
            return "\"" + scalar.value() + "\"";
        }
        return scalar.value().isEmpty() ? "null" : scalar.value();
    }
}
