package dev.guardrail.yaml;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode.Scalar;
import dev.guardrail.yaml.YamlNode.Style;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds the characters of a scalar's value in its file. The lines of a literal block are the lines of its value. In any
 * other scalar, line breaks are folded, so each source line is searched for in the value, which contains it unbroken.
 */
public final class ScalarPlaces {

    private final String path;
    private final String value;
    /**
     * The line and the column, both counted from 1, of each stretch of source, by the offset in the value where it
     * begins.
     */
    private final NavigableMap<Integer, int[]> stretches = new TreeMap<>();

    /** Prepares a scalar. */
    public ScalarPlaces(Scalar scalar) {
        this.path = scalar.place().path();
        this.value = scalar.value();
        stretches.put(0, new int[] {
            scalar.place().line(), scalar.place().column() + (scalar.style() == Style.QUOTED ? 1 : 0)
        });
        if (scalar.style() == Style.LITERAL) {
            literal(scalar);
        } else if (scalar.place().endLine() > scalar.place().line()) {
            folded(scalar);
        }
    }

    private void literal(Scalar scalar) {
        int offset = 0;
        List<String> source = scalar.source();
        for (int i = 1; i < source.size() && offset <= value.length(); i++) {
            int end = value.indexOf('\n', offset);
            int length = (end < 0 ? value.length() : end) - offset;
            int indentation = Math.max(0, source.get(i).length() - length);
            stretches.put(offset, new int[] {scalar.place().line() + i, indentation + 1});
            offset += length + 1;
        }
    }

    private void folded(Scalar scalar) {
        int from = 0;
        List<String> source = scalar.source();
        int first = scalar.style() == Style.FOLDED ? 1 : 0;
        for (int i = first; i < source.size(); i++) {
            int start = i == 0 ? scalar.place().column() - 1 : 0;
            String line = source.get(i);
            String text = strip(line.substring(Math.min(line.offsetByCodePoints(0, start), line.length())), scalar);
            int found = text.isEmpty() ? -1 : value.indexOf(text, from);
            if (found >= 0) {
                stretches.put(found, new int[] {scalar.place().line() + i, line.indexOf(text) + 1});
                from = found + text.length();
            }
        }
    }

    private static String strip(String text, Scalar scalar) {
        String stripped = text.strip();
        return scalar.style() == Style.QUOTED ? stripped.replaceAll("^[\"']|[\"']$", "") : stripped;
    }

    /** The place of a part of the value, from its first character to its last one. */
    public Place of(int offset, int length) {
        int[] start = locate(offset);
        int[] end = locate(offset + Math.max(length, 1) - 1);
        return new Place(path, start[0], start[1], end[0], end[1] + 1);
    }

    private int[] locate(int offset) {
        Map.Entry<Integer, int[]> stretch = stretches.floorEntry(offset);
        int line = stretch.getValue()[0];
        return new int[] {line, stretch.getValue()[1] + value.codePointCount(stretch.getKey(), offset)};
    }
}
