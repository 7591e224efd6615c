package dev.guardrail.finding;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file that a finding is about.
 *
 * @param firstLine the number of the first line, counted from 1
 * @param lines the lines without their ends, at most {@link #LIMIT}; a long line is cut, with "…" for each part that is
 *     left out
 * @param shift how many characters the first line is shifted to the left, compared with the file
 */
public record Excerpt(int firstLine, List<String> lines, int shift) {

    /** The most lines that an excerpt holds. */
    public static final int LIMIT = 10;

    /** For a file that has no lines or does not exist. */
    public static final Excerpt NONE = new Excerpt(0, List.of(), 0);

    /** In characters. Without this limit, each finding in a file of one line would quote the whole file. */
    static final int WIDTH = 400;

    /** How many characters of a long line are kept before the place. */
    private static final int BEFORE = 100;

    private static final String CUT = "…";

    public Excerpt {
        lines = List.copyOf(lines);
        if (lines.size() > LIMIT) {
            throw new IllegalArgumentException(lines.size() + " lines");
        }
    }

    /** The lines of a place; cut to {@link #LIMIT} lines and to the file. */
    public static Excerpt of(List<String> file, Place place) {
        int first = Math.max(1, place.line());
        int last = Math.min(Math.min(place.endLine(), first + LIMIT - 1), file.size());
        if (last < first) {
            return NONE;
        }
        int start = start(file.get(first - 1), place.column());
        List<String> lines = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            lines.add(cut(file.get(line - 1), line == first ? start : 0));
        }
        int before = file.get(first - 1).codePointCount(0, start);
        return new Excerpt(first, lines, Math.max(0, before - CUT.length()));
    }

    /** The whole line at which a place starts; empty where there is none. */
    public static String line(List<String> file, Place place) {
        return place.isFile() || place.line() > file.size() ? "" : file.get(place.line() - 1);
    }

    /** Where the kept part of a line starts. */
    private static int start(String line, int column) {
        int characters = line.codePointCount(0, line.length());
        if (line.length() <= WIDTH || characters < column) {
            return 0;
        }
        // A line may be long, and have many places: only surrogates have to be counted.
        int before = Math.max(0, column - 1);
        int start = (characters == line.length() ? before : line.offsetByCodePoints(0, before)) - BEFORE;
        return start <= CUT.length() ? 0 : start - (Character.isLowSurrogate(line.charAt(start)) ? 1 : 0);
    }

    private static String cut(String line, int start) {
        int end = start + WIDTH;
        if (end >= line.length()) {
            return start == 0 ? line : CUT + line.substring(start);
        }
        end -= Character.isLowSurrogate(line.charAt(end)) ? 1 : 0;
        return (start == 0 ? "" : CUT) + line.substring(start, end) + CUT;
    }
}
