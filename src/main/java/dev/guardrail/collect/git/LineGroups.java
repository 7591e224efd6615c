package dev.guardrail.collect.git;

import java.util.BitSet;

/**
 * Chooses which of several equal lines count as added or deleted: the last ones, so that an appended block that begins
 * like the block before it is shown whole. The choice never changes the number of lines.
 */
final class LineGroups {

    private LineGroups() {}

    /** Moves groups towards the end, except where lines were replaced: there, the two groups belong together. */
    static void slideDown(BitSet deleted, int[] before, BitSet added, int[] after) {
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            int endI = deleted.nextClearBit(i);
            int endJ = added.nextClearBit(j);
            if (endI == i && endJ > j) {
                slide(added, after, j, endJ, deleted, i);
            } else if (endJ == j && endI > i) {
                slide(deleted, before, i, endI, added, j);
            }
            i = deleted.nextClearBit(i) + 1;
            j = added.nextClearBit(j) + 1;
        }
    }

    /**
     * Moves a group while the line that leaves it equals the line that enters it, and until it touches another group in
     * either text. Each unchanged line keeps an equal counterpart.
     */
    private static void slide(BitSet group, int[] lines, int start, int end, BitSet others, int position) {
        int from = start;
        int to = end;
        while (to < lines.length
                && lines[from] == lines[to]
                && !group.get(to)
                && !others.get(position + (from - start))) {
            group.clear(from++);
            group.set(to++);
        }
    }
}
