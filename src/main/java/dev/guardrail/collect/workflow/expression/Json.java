package dev.guardrail.collect.workflow.expression;

import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Converts nodes of documents to constants, and constants to JSON. */
final class Json {

    private Json() {}

    static Object parse(String json) throws EvaluationException {
        try {
            return constant(
                    JsonReader.read("", json.getBytes(StandardCharsets.UTF_8)).root(),
                    (text, plain) -> plain ? Scalars.read(text) : text);
        } catch (YamlException e) {
            throw new EvaluationException(e.getMessage());
        }
    }

    /**
     * The constant that a node stands for.
     *
     * @param scalar converts a scalar, given its text and whether it is written without quotes
     */
    static Object constant(YamlNode node, BiFunction<String, Boolean, Object> scalar) {
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, Object> object = new LinkedHashMap<>();
            mapping.pairs().forEach(entry -> object.putIfAbsent(entry.key().value(), constant(entry.value(), scalar)));
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            List<Object> array = new ArrayList<>();
            sequence.elements().forEach(element -> array.add(constant(element, scalar)));
            return array;
        }
        YamlNode.Scalar text = (YamlNode.Scalar) node;
        return scalar.apply(text.value(), text.style() == YamlNode.Style.PLAIN);
    }

    static String write(Object constant) {
        return write(constant, "\n");
    }

    private static String write(Object constant, String lineEnd) {
        String inner = lineEnd + "  ";
        if (constant instanceof List<?> list) {
            List<String> items =
                    list.stream().map(item -> inner + write(item, inner)).toList();
            return items.isEmpty() ? "[]" : "[" + String.join(",", items) + lineEnd + "]";
        }
        if (constant instanceof Map<?, ?> map) {
            List<String> entries = map.entrySet().stream()
                    .map(entry -> inner + quote((String) entry.getKey()) + ": " + write(entry.getValue(), inner))
                    .toList();
            return entries.isEmpty() ? "{}" : "{" + String.join(",", entries) + lineEnd + "}";
        }
        if (constant instanceof String text) {
            return quote(text);
        }
        return constant.equals(Scalars.NULL) ? "null" : Scalars.text(constant);
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
