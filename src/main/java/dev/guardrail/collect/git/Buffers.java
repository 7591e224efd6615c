package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts of an editor that are not saved. They stand for the files of the work tree.
 *
 * @param texts each text by its repository path
 */
public record Buffers(SortedMap<String, String> texts) {

    /** No buffers. */
    public static final Buffers NONE = new Buffers(Map.of());

    /**
     * Some buffers.
     *
     * @throws UnusableInputException if a path cannot be one of a repository
     */
    public Buffers(Map<String, String> texts) {
        this(new TreeMap<>(texts));
    }

    /** See {@link #Buffers(Map)}. */
    public Buffers {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        texts.keySet().forEach(Buffers::check);
    }

    private static void check(String path) {
        List<String> segments = Arrays.asList(path.split("/", -1));
        boolean relative = segments.stream()
                .noneMatch(segment -> segment.isEmpty()
                        || segment.equals(".")
                        || segment.equals("..")
                        || segment.equalsIgnoreCase(".git"));
        if (!relative || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
            throw new UnusableInputException("the path of a buffer is `" + path
                    + "`; expected one from the root of the repository, like `src/main.py`");
        }
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }
}
