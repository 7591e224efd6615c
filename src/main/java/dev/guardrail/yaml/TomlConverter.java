package dev.guardrail.yaml;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Converts the result of tomlj. tomlj knows where a pair or a header starts; other positions are searched in the text.
 */
final class TomlConverter {

    private final TomlText text;

    TomlConverter(TomlText text) {
        this.text = text;
    }

    static YamlException tooDeep(Place place) {
        return new YamlException(place, "nested deeper than " + YamlReader.DEPTH_LIMIT + " levels");
    }

    YamlNode.Mapping mapping(TomlTable table, Place place, int depth) throws YamlException {
        if (depth > YamlReader.DEPTH_LIMIT) {
            throw tooDeep(place);
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            int start = offset(table.inputPositionOf(path));
            boolean header = text.isHeader(start);
            int keyEnd = header ? text.headerEnd(start) : text.keyEnd(start);
            int valueStart = header ? start : text.valueStart(keyEnd);
            YamlNode.Scalar name = scalar(start, keyEnd, key, YamlNode.Style.PLAIN);
            entries.add(new YamlNode.Entry(name, value(table.get(path), valueStart, header, depth)));
        }
        return new YamlNode.Mapping(place, entries);
    }

    /**
     * The value that starts at an offset. If {@code header}, it is a table or a list of tables, and starts with the
     * first header.
     */
    private YamlNode value(@Nullable Object value, int start, boolean header, int depth) throws YamlException {
        int end = header ? text.headerEnd(start) : text.valueEnd(start);
        if (value instanceof TomlTable table) {
            return mapping(table, text.place(start, end), depth + 1);
        }
        if (value instanceof TomlArray array) {
            List<YamlNode> elements = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                // For tomlj, an element starts with the line ends before it.
                int element = text.skipBlank(offset(array.inputPositionOf(i)));
                elements.add(value(array.get(i), element, header, depth + 1));
            }
            return new YamlNode.Sequence(text.place(start, end), elements);
        }
        if (value instanceof String string) {
            return scalar(start, end, string, YamlNode.Style.QUOTED);
        }
        // Readers of the node do not recognise 0x50 or 1_000 as a number.
        String written = value instanceof Long number ? number.toString() : text.slice(start, end);
        return scalar(start, end, written, YamlNode.Style.PLAIN);
    }

    private YamlNode.Scalar scalar(int start, int end, String value, YamlNode.Style style) {
        Place place = text.place(start, end);
        return new YamlNode.Scalar(place, value, style, text.lines(place));
    }

    private int offset(@Nullable TomlPosition position) {
        TomlPosition known = Objects.requireNonNull(position, "tomlj knows where each of its elements stands");
        return text.offset(known.line(), known.column());
    }
}
