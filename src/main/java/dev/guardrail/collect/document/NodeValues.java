package dev.guardrail.collect.document;

import dev.guardrail.fact.ConfigKind;
import dev.guardrail.fact.ConfigValue;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values of a document that is read to nodes. The readers limit its depth. */
final class NodeValues {

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:\\d[\\d_]*(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?|0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|[-+]?\\.?(?:inf|Inf|INF)|\\.?(?:nan|NaN|NAN)");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:[Tt ]\\d\\d:\\d\\d.*)?|\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    private final int document;
    private final Set<Place> tagged = new HashSet<>();
    private final ValueSink sink;

    NodeValues(int document, List<YamlDocument.Tag> tags, ValueSink sink) {
        this.document = document;
        this.sink = sink;
        tags.forEach(tag -> tagged.add(tag.place()));
    }

    void add(YamlNode root) throws YamlException {
        add(root, Position.TOP, "");
    }

    private void add(YamlNode node, Position at, String around) throws YamlException {
        if (node instanceof YamlNode.Mapping mapping) {
            String name = name(mapping, around);
            add(node, at, name, "", ConfigKind.OBJECT, mapping.pairs().size());
            for (YamlNode.Entry entry : mapping.pairs()) {
                add(entry.value(), at.below(entry.key().value()), name);
            }
        } else if (node instanceof YamlNode.Sequence sequence) {
            add(node, at, around, "", ConfigKind.LIST, sequence.elements().size());
            for (int i = 0; i < sequence.elements().size(); i++) {
                add(sequence.elements().get(i), at.item(i), around);
            }
        } else if (node instanceof YamlNode.Scalar scalar) {
            add(node, at, around, scalar.value(), kind(scalar), 0);
        }
    }

    private void add(YamlNode node, Position at, String name, String value, ConfigKind kind, int size)
            throws YamlException {
        sink.add(new ConfigValue(
                node.place(), document, at.pointer(), at.pattern(), at.parent(), at.member(), name, value, kind, size));
    }

    private static String name(YamlNode.Mapping mapping, String around) {
        return Stream.of(
                        mapping.text("name"),
                        mapping.text("id"),
                        mapping.get("metadata")
                                .map(metadata -> metadata.text("name"))
                                .orElse(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(around);
    }

    private ConfigKind kind(YamlNode.Scalar scalar) {
        if (tagged.contains(scalar.place())) {
            return ConfigKind.UNKNOWN;
        } else if (scalar.style() != YamlNode.Style.PLAIN) {
            return ConfigKind.TEXT;
        } else if (scalar.value().isEmpty()) {
            return ConfigKind.NULL;
        } else if (BOOLEANS.contains(scalar.value())) {
            return ConfigKind.BOOLEAN;
        } else if (NUMBER.matcher(scalar.value()).matches()) {
            return ConfigKind.NUMBER;
        }
        return DATE.matcher(scalar.value()).matches() ? ConfigKind.DATE : ConfigKind.TEXT;
    }
}
