package dev.guardrail.collect.format;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Reads INI files as Python's configparser does: comments on lines of their own, values that go on in indented lines, names
 * of options in whatever case.
 */
public final class IniFile {

    private final String path;
    private final List<String> lines;
    private final BiConsumer<Place, String> problems;
    private final Map<String, List<YamlNode.Entry>> sections = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private String section = "";
    private int start;
    private int end;

    private IniFile(String path, byte[] content, BiConsumer<Place, String> problems) {
        this.path = path;
        this.lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        this.problems = problems;
    }

    /**
     * The sections by their names, each with its options.
     *
     * @param problems is told of each line that is neither, and why
     */
    public static YamlNode read(String path, byte[] content, BiConsumer<Place, String> problems) {
        return new IniFile(path, content, problems).root();
    }

    private YamlNode root() {
        for (int i = 0; i < lines.size(); i++) {
            line(i, i == 0 && lines.get(0).startsWith("\uFEFF") ? lines.get(0).substring(1) : lines.get(i));
        }
        option();
        List<YamlNode.Entry> entries = new ArrayList<>();
        sections.forEach((name, options) -> {
            Place place = places.getOrDefault(name, Place.file(path));
            YamlNode.Scalar key = new YamlNode.Scalar(place, name, YamlNode.Style.PLAIN, List.of());
            entries.add(new YamlNode.Entry(key, new YamlNode.Mapping(place, options)));
        });
        return new YamlNode.Mapping(Place.file(path), entries);
    }

    private void line(int index, String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
            return;
        }
        if (Character.isWhitespace(line.charAt(0)) && start > 0) {
            end = index + 1;
            return;
        }
        option();
        int close = text.indexOf(']');
        if (text.startsWith("[") && close > 0) {
            section = text.substring(1, close).strip();
            sections.putIfAbsent(section, new ArrayList<>());
            places.putIfAbsent(section, Place.line(path, index + 1));
        } else if (separator(text) > 0 && !section.isEmpty()) {
            start = index + 1;
            end = start;
        } else {
            problems.accept(Place.line(path, index + 1), "expected a section or an option, found \"" + text + "\"");
        }
    }

    /** The option that has come to its end. */
    private void option() {
        if (start == 0) {
            return;
        }
        List<String> source = lines.subList(start - 1, end);
        String first = source.get(0);
        int separator = separator(first);
        List<String> values =
                new ArrayList<>(List.of(first.substring(separator + 1).strip()));
        for (String line : source.subList(1, source.size())) {
            String text = line.strip();
            values.add(text.startsWith("#") || text.startsWith(";") ? "" : text);
        }
        String name = first.substring(0, separator).strip().toLowerCase(Locale.ROOT);
        Place place = new Place(path, start, 0, end, 0);
        YamlNode.Scalar key = new YamlNode.Scalar(place, name, YamlNode.Style.PLAIN, List.of(first));
        String value = String.join("\n", values).strip();
        sections.getOrDefault(section, new ArrayList<>())
                .add(new YamlNode.Entry(key, new YamlNode.Scalar(place, value, YamlNode.Style.PLAIN, source)));
        start = 0;
    }

    private static int separator(String text) {
        int equals = text.indexOf('=');
        int colon = text.indexOf(':');
        return equals < 0 || colon >= 0 && colon < equals ? colon : equals;
    }
}
