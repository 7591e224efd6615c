package dev.guardrail.collect.workflow.script;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The lines of a text. */
public final class LineNumbers {

    private final int[] ends;

    /** Finds the line ends of a text. */
    public LineNumbers(String text) {
        this.ends = IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == '\n')
                .toArray();
    }

    /** The line of an offset, counted from 0; the last one for an offset behind the text. */
    public int of(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found < 0 ? -found - 1 : found;
    }
}
