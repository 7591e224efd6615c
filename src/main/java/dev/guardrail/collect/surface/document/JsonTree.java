package dev.guardrail.collect.surface.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into the nodes that YAML is read into: not all JSON is YAML, tabs and escaped slashes say. */
final class JsonTree {

    /** Deeper than any real document, and far from where the stack would end. */
    private static final int DEPTH_LIMIT = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH_LIMIT).build())
            .build();

    private final String path;
    private final JsonParser parser;

    private JsonTree(String path, JsonParser parser) {
        this.path = path;
        this.parser = parser;
    }

    /**
     * The root of a document.
     *
     * @throws YamlException if it is not JSON, or nested too deeply
     */
    static YamlNode read(String path, byte[] content) throws YamlException {
        try (JsonParser parser = FACTORY.createParser(SourceText.decode(content))) {
            parser.nextToken();
            return new JsonTree(path, parser).node();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Place place = at == null || at.getLineNr() < 1 ? Place.file(path) : Place.line(path, at.getLineNr());
            throw new YamlException(place, "expected well-formed JSON");
        } catch (IOException e) {
            throw new YamlException(Place.file(path), "expected well-formed JSON");
        }
    }

    private YamlNode node() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object();
        }
        Place place = place();
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(node());
            }
            return new YamlNode.Sequence(place, elements);
        }
        String value = token == null || token == JsonToken.VALUE_NULL ? "" : parser.getText();
        return scalar(place, value, token == JsonToken.VALUE_STRING);
    }

    private YamlNode object() throws IOException {
        Place place = place();
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            YamlNode.Scalar key = scalar(place(), parser.getText(), true);
            parser.nextToken();
            entries.putIfAbsent(key.value(), new YamlNode.Entry(key, node()));
        }
        return new YamlNode.Mapping(place, List.copyOf(entries.values()));
    }

    private YamlNode.Scalar scalar(Place place, String value, boolean quoted) {
        YamlNode.Style style = quoted ? YamlNode.Style.QUOTED : YamlNode.Style.PLAIN;
        return new YamlNode.Scalar(place, value, style, List.of());
    }

    private Place place() {
        return Place.line(path, Math.max(1, parser.currentTokenLocation().getLineNr()));
    }
}
