package dev.guardrail.collect.coverage.format;

import java.util.HashMap;
import java.util.Map;

/** The branches of a file: counts of a line that do not say which ones, and single ones. */
final class Branches {

    /** More than any line has. */
    static final long MOST = (1 << 21) - 1;

    /** The line in the upper bits, then how many there are, then how many are taken: the most that is said holds. */
    private final PackedSet counts = new PackedSet(42);

    private final Marks single = new Marks();

    void count(int line, Tally count) {
        counts.add((long) line << 42 | count.total() << 21 | count.covered());
    }

    /** @param line 0 where the report does not say */
    void add(int line, int identity, boolean taken) {
        single.add(line, identity, taken);
    }

    /** Also of those that are on no line. */
    Tally tally() {
        long covered = 0;
        long total = 0;
        for (long packed : counts.numbers()) {
            covered += packed & MOST;
            total += packed >>> 21 & MOST;
        }
        return new Tally(covered, total).plus(single.tally());
    }

    Map<Integer, Tally> byLine() {
        Map<Integer, Tally> lines = new HashMap<>();
        for (long packed : counts.numbers()) {
            lines.put((int) (packed >>> 42), new Tally(packed & MOST, packed >>> 21 & MOST));
        }
        single.byLine((line, covered, total) -> lines.merge(line, new Tally(covered, total), Tally::plus));
        return lines;
    }
}
