package dev.guardrail.collect.coverage.format;

import java.util.Arrays;

/** Numbers of which the upper bits are a key and only the largest of each key is kept: eight bytes each, for millions. */
final class PackedSet {

    private final int keyShift;
    private long[] packed = {};
    private int size;

    /** @param keyShift how many of the lower bits are not the key */
    PackedSet(int keyShift) {
        this.keyShift = keyShift;
    }

    void add(long number) {
        if (size == packed.length) {
            keepLargest();
            // Where that freed little, it would soon be full again.
            packed = Arrays.copyOf(packed, Math.max(packed.length, size + size / 2 + 8));
        }
        packed[size++] = number;
    }

    /** The largest of each key, by key. */
    long[] numbers() {
        keepLargest();
        return Arrays.copyOf(packed, size);
    }

    private void keepLargest() {
        Arrays.sort(packed, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i + 1 == size || packed[i + 1] >>> keyShift != packed[i] >>> keyShift) {
                packed[kept++] = packed[i];
            }
        }
        size = kept;
    }
}
