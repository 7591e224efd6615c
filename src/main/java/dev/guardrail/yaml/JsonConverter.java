package dev.guardrail.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.guardrail.fact.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts the tokens of Jackson's parser to nodes. The parser limits the depth. */
final class JsonConverter {

    private final String path;
    private final List<String> lines;
    private final JsonParser parser;
    private final List<YamlNode.Scalar> duplicates = new ArrayList<>();
    private int knownLine = 1;
    private int knownUnits;
    private int knownColumn = 1;

    JsonConverter(String path, List<String> lines, JsonParser parser) {
        this.path = path;
        this.lines = lines;
        this.parser = parser;
    }

    List<YamlNode.Scalar> duplicates() {
        return duplicates;
    }

    /** The only value of the document. */
    YamlNode convert() throws IOException {
        if (parser.nextToken() == null) {
            throw new JsonParseException(parser, "expected a value, found nothing");
        }
        YamlNode root = value();
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "expected one value, found a second one");
        }
        return root;
    }

    private YamlNode value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_STRING -> scalar(YamlNode.Style.QUOTED);
            default -> scalar(YamlNode.Style.PLAIN);
        };
    }

    private YamlNode.Mapping mapping() throws IOException {
        int[] start = start();
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            YamlNode.Scalar key = key();
            parser.nextToken();
            if (entries.putIfAbsent(key.value(), new YamlNode.Entry(key, value())) != null) {
                duplicates.add(key);
            }
        }
        return new YamlNode.Mapping(place(start), List.copyOf(entries.values()));
    }

    private YamlNode.Sequence sequence() throws IOException {
        int[] start = start();
        List<YamlNode> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return new YamlNode.Sequence(place(start), elements);
    }

    private YamlNode.Scalar scalar(YamlNode.Style style) throws IOException {
        int[] start = start();
        String text = parser.getText();
        boolean nothing = parser.currentToken() == JsonToken.VALUE_NULL;
        Place place = place(start);
        List<String> source = lines.subList(place.line() - 1, Math.min(place.endLine(), lines.size()));
        return new YamlNode.Scalar(place, nothing ? "" : text, style, source);
    }

    /**
     * The key that the parser has just read. Jackson has then read on to the value, so the end of the key is searched
     * in the line.
     */
    private YamlNode.Scalar key() throws IOException {
        JsonLocation location = parser.currentTokenLocation();
        int[] start = position(location);
        String line = lines.get(start[0] - 1);
        int[] after = position(start[0], end(line, location.getColumnNr() - 1));
        Place place = new Place(path, start[0], start[1], after[0], after[1]);
        return new YamlNode.Scalar(place, parser.currentName(), YamlNode.Style.QUOTED, List.of(line));
    }

    /** Where a key ends that begins at an index of its line: behind its second quote, or behind its last letter. */
    private static int end(String line, int from) {
        char quote = from < line.length() ? line.charAt(from) : '"';
        int end = from + 1;
        if (quote != '"' && quote != '\'') {
            while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
                end++;
            }
            return end;
        }
        while (end < line.length() && line.charAt(end) != quote) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private int[] start() {
        return position(parser.currentTokenLocation());
    }

    private Place place(int[] start) {
        int[] end = position(parser.currentLocation());
        return new Place(path, start[0], start[1], end[0], end[1]);
    }

    private int[] position(JsonLocation location) {
        return position(location.getLineNr(), location.getColumnNr() - 1);
    }

    /** The line, and the column in code points. Callers ask in ascending order, so a long line is scanned only once. */
    private int[] position(int line, int units) {
        if (line != knownLine || units < knownUnits) {
            knownLine = line;
            knownUnits = 0;
            knownColumn = 1;
        }
        String text = line <= lines.size() ? lines.get(line - 1) : "";
        int end = Math.max(knownUnits, Math.min(units, text.length()));
        knownColumn += text.codePointCount(knownUnits, end);
        knownUnits = end;
        return new int[] {line, knownColumn};
    }
}
