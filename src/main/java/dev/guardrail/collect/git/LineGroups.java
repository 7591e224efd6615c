package dev.guardrail.collect.git;

import java.util.BitSet;

/**
 * Settles which of several equal lines were added or deleted: the last ones, so that a block that was appended to one
 * that begins alike is shown whole. Which lines are chosen never changes how many there are.
 */
final class LineGroups {

    private LineGroups() {}

    /** Moves groups towards the end; not where lines were replaced, as the two groups belong together. */
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
     * The line that leaves the group and the line that enters it are equal: each unchanged line keeps its counterpart,
     * until the group touches another one in either text.
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
