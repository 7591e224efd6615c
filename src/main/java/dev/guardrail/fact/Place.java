package dev.guardrail.fact;

import java.util.Comparator;

/**
 * A range of characters in a file of the repository.
 *
 * @param path the repository path, with {@code /} between its segments
 * @param line the first line, counted from 1; 0 where the place is the file as a whole
 * @param column the first column, counted from 1 in code points; 0 where the whole line is meant
 * @param endLine the last line, never before {@code line}
 * @param endColumn the column after the last one; 0 where the whole line is meant
 */
public record Place(String path, int line, int column, int endLine, int endColumn) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::path)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparingInt(Place::endLine)
            .thenComparingInt(Place::endColumn);

    public Place {
        if (line < 0 || endLine < line || column < 0 || endColumn < 0) {
            throw new IllegalArgumentException("not a place: " + path + ":" + line + ":" + column + "-" + endLine);
        }
    }

    /** The file as a whole. */
    public static Place file(String path) {
        return new Place(path, 0, 0, 0, 0);
    }

    /** A whole line. */
    public static Place line(String path, int line) {
        return new Place(path, line, 0, line, 0);
    }

    /** Whether this is the file as a whole, no line of it in particular. */
    public boolean isFile() {
        return line == 0;
    }

    /** Orders by path, then by position. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line}, or the path alone for a whole file: the form that editors make a link of. */
    @Override
    public String toString() {
        return isFile() ? path : path + ":" + line;
    }
}
