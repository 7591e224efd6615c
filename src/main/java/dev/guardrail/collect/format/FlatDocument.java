package dev.guardrail.collect.format;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a document of keys with texts, as if it were one mapping. */
final class FlatDocument {

    private final String path;
    private final List<String> lines;
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    private final List<YamlNode.Scalar> duplicates = new ArrayList<>();

    FlatDocument(String path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    /** Adds a key that stands on some lines, counted from 1. */
    void add(int line, int endLine, String key, String value) {
        Place place = new Place(path, line, 0, endLine, 0);
        YamlNode.Scalar name = new YamlNode.Scalar(place, key, YamlNode.Style.QUOTED, List.of());
        YamlNode.Scalar text = new YamlNode.Scalar(place, value, YamlNode.Style.QUOTED, List.of());
        if (entries.putIfAbsent(key, new YamlNode.Entry(name, text)) != null) {
            duplicates.add(name);
        }
    }

    YamlDocument document() {
        YamlNode root = new YamlNode.Mapping(Place.line(path, 1), List.copyOf(entries.values()));
        return new YamlDocument(root, duplicates, List.of(), List.of(), lines);
    }
}
