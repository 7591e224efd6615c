package dev.guardrail.collect.coverage.format;

import java.util.Arrays;

/**
 * Things on lines, each covered or not: branches, statements. One that is named several times is covered if it ever is. A
 * thing takes eight bytes, because reports have millions of them.
 */
final class Marks {

    /** What there is on one line. */
    interface OnLine {
        void accept(int line, int covered, int total);
    }

    /** The line in the upper 31 bits, the identity in the next 31, whether it is covered in the last. */
    private long[] packed = {};

    private int size;

    /**
     * @param line 0 where the report does not say
     * @param identity tells it from others on the same line
     */
    void add(int line, int identity, boolean covered) {
        if (size == packed.length) {
            distinct();
            // Where that freed little, it would soon be full again.
            packed = Arrays.copyOf(packed, Math.max(packed.length, size * 2 + 8));
        }
        packed[size++] = (long) line << 32 | (long) identity << 1 | (covered ? 1 : 0);
    }

    boolean isEmpty() {
        return size == 0;
    }

    Tally tally() {
        long[] sums = {0, 0};
        byLine((line, covered, total) -> {
            sums[0] += covered;
            sums[1] += total;
        });
        return new Tally(sums[0], sums[1]);
    }

    void byLine(OnLine onLine) {
        distinct();
        int start = 0;
        int covered = 0;
        for (int i = 0; i < size; i++) {
            covered += (int) (packed[i] & 1);
            if (i + 1 == size || packed[i + 1] >>> 32 != packed[i] >>> 32) {
                onLine.accept((int) (packed[i] >>> 32), covered, i + 1 - start);
                start = i + 1;
                covered = 0;
            }
        }
    }

    /** Sorted, a thing that is covered stands behind the same one that is not. */
    private void distinct() {
        Arrays.sort(packed, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i + 1 == size || packed[i + 1] >>> 1 != packed[i] >>> 1) {
                packed[kept++] = packed[i];
            }
        }
        size = kept;
    }
}
