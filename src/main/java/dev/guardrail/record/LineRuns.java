package dev.guardrail.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changed lines as runs: the number of a line and how many lines there are from it on.
 *
 * @param added by the paths of the head
 * @param removed by the paths of the base
 */
record LineRuns(SortedMap<String, List<Integer>> added, SortedMap<String, List<Integer>> removed) {

    /** How many lines the files of a range have together, at most: a bit each. */
    private static final long MOST_LINES = 400_000_000;

    static LineRuns of(ChangedLines lines) {
        return new LineRuns(runs(lines.added()), runs(lines.removed()));
    }

    private static SortedMap<String, List<Integer>> runs(SortedMap<String, BitSet> lines) {
        SortedMap<String, List<Integer>> runs = new TreeMap<>();
        lines.forEach((path, numbers) -> {
            List<Integer> ofPath = new ArrayList<>();
            for (int from = numbers.nextSetBit(0); from >= 0; ) {
                int end = numbers.nextClearBit(from);
                ofPath.add(from);
                ofPath.add(end - from);
                from = numbers.nextSetBit(end);
            }
            runs.put(path, ofPath);
        });
        return runs;
    }

    /**
     * The lines.
     *
     * @param at where they stand, for messages
     */
    ChangedLines lines(At at) {
        long[] left = {MOST_LINES};
        return new ChangedLines(bits(at.get("added"), added, left), bits(at.get("removed"), removed, left));
    }

    private static SortedMap<String, BitSet> bits(At at, SortedMap<String, List<Integer>> runs, long[] left) {
        SortedMap<String, BitSet> lines = new TreeMap<>();
        runs.forEach((path, ofPath) -> {
            BitSet bits = new BitSet();
            for (int i = 0; i < ofPath.size(); i += 2) {
                long from = ofPath.get(i);
                long end = i + 1 < ofPath.size() ? from + ofPath.get(i + 1) : from;
                if (from < Math.max(1, bits.length()) || end <= from || end > left[0]) {
                    throw at.get(path)
                            .problem("expected runs of lines: the first and how many there are, in their order");
                }
                bits.set((int) from, (int) end);
            }
            left[0] -= bits.length();
            lines.put(path, bits);
        });
        return lines;
    }
}
