package dev.guardrail.finding;

import java.util.List;

/**
 * The lines of a file that a finding is about.
 *
 * @param firstLine the number of the first of them, counted from 1
 * @param lines the lines, at most {@link #LIMIT}, without their ends
 */
public record Excerpt(int firstLine, List<String> lines) {

    /** The most lines that an excerpt holds. */
    public static final int LIMIT = 10;

    /** Of a file without lines, or one that is not there. */
    public static final Excerpt NONE = new Excerpt(0, List.of());

    public Excerpt {
        lines = List.copyOf(lines);
        if (lines.size() > LIMIT) {
            throw new IllegalArgumentException(lines.size() + " lines");
        }
    }

    /** The excerpt from one line to another, both counted from 1; cut to {@link #LIMIT} lines and to the file. */
    public static Excerpt of(List<String> file, int from, int to) {
        int first = Math.max(1, from);
        int last = Math.min(Math.min(to, first + LIMIT - 1), file.size());
        return last < first ? NONE : new Excerpt(first, file.subList(first - 1, last));
    }
}
