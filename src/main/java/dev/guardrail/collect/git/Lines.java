package dev.guardrail.collect.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The lines of a text. Equal lines of the two compared texts have equal numbers. */
final class Lines {

    /** The byte order mark, in UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] bytes;
    private final int[] starts;
    private final int[] numbers;

    private Lines(byte[] bytes, Map<Line, Integer> known) {
        this.bytes = bytes;
        this.starts = starts(bytes);
        this.numbers = new int[starts.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(new Line(bytes, starts[i], starts[i + 1]), known);
        }
    }

    private static int number(Line line, Map<Line, Integer> known) {
        Integer number = known.putIfAbsent(line, known.size());
        return number == null ? known.size() - 1 : number;
    }

    /** The lines of two texts. A last line without a line end differs from the same line with one. */
    static Lines[] of(byte[] before, byte[] after) {
        Map<Line, Integer> known = new HashMap<>();
        return new Lines[] {new Lines(before, known), new Lines(after, known)};
    }

    int count() {
        return numbers.length;
    }

    /** One number for each line. */
    int[] numbers() {
        return numbers;
    }

    /** Whether each line ends with a line feed alone, and no byte order mark precedes the first line. */
    boolean isPlain() {
        if (bytes.length > 0 && bytes[bytes.length - 1] != '\n' || count() > 0 && start(0) > 0) {
            return false;
        }
        for (int at = 1; at < bytes.length; at++) {
            if (bytes[at] == '\n' && bytes[at - 1] == '\r') {
                return false;
            }
        }
        return true;
    }

    /**
     * The numbers of the lines of both texts, where line ends and byte order marks do not count: lines that differ in
     * nothing else have equal numbers.
     */
    static int[][] textNumbers(Lines before, Lines after) {
        Map<Line, Integer> known = new HashMap<>();
        return new int[][] {before.textNumbers(known), after.textNumbers(known)};
    }

    private int[] textNumbers(Map<Line, Integer> known) {
        int[] ofTexts = new int[count()];
        for (int line = 0; line < ofTexts.length; line++) {
            int start = start(line);
            int end = starts[line + 1];
            while (end > start && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
                end--;
            }
            ofTexts[line] = number(new Line(bytes, start, end), known);
        }
        return ofTexts;
    }

    /** Where a line starts, after a byte order mark. */
    private int start(int line) {
        boolean marked =
                line == 0 && bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? MARK.length : starts[line];
    }

    /**
     * The text of a line, counted from 0, decoded as UTF-8 with replacements for invalid bytes, and without its end: a
     * line feed, and one carriage return before it.
     */
    String text(int line) {
        int end = starts[line + 1];
        if (end > starts[line] && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > starts[line] && bytes[end - 1] == '\r') {
            end--;
        }
        return new String(bytes, starts[line], end - starts[line], StandardCharsets.UTF_8);
    }

    private static int[] starts(byte[] bytes) {
        int[] starts = new int[16];
        int count = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (at == 0 || bytes[at - 1] == '\n') {
                starts = count + 1 < starts.length ? starts : Arrays.copyOf(starts, 2 * starts.length);
                starts[count++] = at;
            }
        }
        starts[count++] = bytes.length;
        return Arrays.copyOf(starts, count);
    }

    /** A key for a map that does not copy the bytes of the line. */
    private static final class Line {

        private final byte[] bytes;
        private final int start;
        private final int end;
        private final int hash;

        private Line(byte[] bytes, int start, int end) {
            this.bytes = bytes;
            this.start = start;
            this.end = end;
            int h = 1;
            for (int i = start; i < end; i++) {
                h = 31 * h + bytes[i];
            }
            this.hash = h;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line
                    && hash == line.hash
                    && Arrays.equals(bytes, start, end, line.bytes, line.start, line.end);
        }
    }
}
