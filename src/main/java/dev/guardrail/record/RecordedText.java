package dev.guardrail.record;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some lines of a file.
 *
 * @param size how many lines the file has
 * @param lines the lines that are known, by their numbers from 1
 */
public record RecordedText(int size, SortedMap<Integer, String> lines) {

    public RecordedText {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
        if (!lines.isEmpty() && (lines.firstKey() < 1 || lines.lastKey() > size)) {
            throw new IllegalArgumentException("lines " + lines.keySet() + " of " + size);
        }
    }

    /** All lines of the file; one that is not known is empty. */
    public List<String> asList() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return lines.getOrDefault(index + 1, "");
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
