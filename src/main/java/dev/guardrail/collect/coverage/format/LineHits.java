package dev.guardrail.collect.coverage.format;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which lines have code and which of them run; how often, only where somebody wants to know. */
final class LineHits {

    private final BitSet coverable = new BitSet();
    private final BitSet covered = new BitSet();
    private final boolean counting;
    private final Map<Integer, Long> hits = new HashMap<>();

    LineHits(boolean counting) {
        this.counting = counting;
    }

    /** A line that is named several times has the largest of its counts. */
    void add(int line, long count) {
        coverable.set(line);
        if (count > 0) {
            covered.set(line);
            count(line, count);
        }
    }

    private void count(int line, long count) {
        if (counting) {
            hits.merge(line, count, Math::max);
        }
    }

    /** Takes those lines of another that this one knows nothing of. */
    void addAbsent(LineHits other) {
        BitSet absent = (BitSet) other.coverable.clone();
        absent.andNot(coverable);
        absent.stream().forEach(line -> add(line, other.hits(line)));
    }

    /** 1 where nobody counts. */
    long hits(int line) {
        return !covered.get(line) ? 0 : counting ? hits.getOrDefault(line, 0L) : 1;
    }

    BitSet coverable() {
        return coverable;
    }

    BitSet covered() {
        return covered;
    }

    Tally tally() {
        return new Tally(covered.cardinality(), coverable.cardinality());
    }
}
