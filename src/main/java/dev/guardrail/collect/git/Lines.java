package dev.guardrail.collect.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The lines of a text, where equal lines of the two texts that are compared have equal numbers. */
final class Lines {

    private final byte[] bytes;
    private final int[] starts;
    private final int[] numbers;

    private Lines(byte[] bytes, Map<Line, Integer> known) {
        this.bytes = bytes;
        this.starts = starts(bytes);
        this.numbers = new int[starts.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            Line line = new Line(bytes, starts[i], starts[i + 1]);
            Integer number = known.putIfAbsent(line, known.size());
            numbers[i] = number == null ? known.size() - 1 : number;
        }
    }

    /** The lines of two texts; a last line without its end differs from one that has it. */
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

    /**
     * A line, from 0, as UTF-8 with replacements for what is not, and without its end: a line feed, and one carriage
     * return before it.
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

    /** A key that copies nothing. */
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
