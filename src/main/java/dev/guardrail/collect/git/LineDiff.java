package dev.guardrail.collect.git;

import java.util.BitSet;

/**
 * The lines of two texts that have no counterpart in the other text: {@code git diff} counts them as deleted and added.
 *
 * <p>Myers' algorithm finds the fewest such lines. Git may show more, because it first sets aside lines that are not
 * worth matching ({@link WorthMatching}) and stops an expensive search early ({@link MiddleSnake}). This class does
 * both, too.
 */
final class LineDiff {

    private final BitSet deleted = new BitSet();
    private final BitSet added = new BitSet();

    private LineDiff() {}

    static LineDiff between(Lines before, Lines after) {
        return between(before.numbers(), after.numbers());
    }

    /**
     * Like {@link #between}, without lines that differ only by their line end or by a byte order mark, which git
     * counts.
     */
    static LineDiff betweenTexts(Lines before, Lines after) {
        int[][] numbers = Lines.textNumbers(before, after);
        return between(numbers[0], numbers[1]);
    }

    private static LineDiff between(int[] before, int[] after) {
        LineDiff diff = new LineDiff();
        diff.compare(before, after);
        LineGroups.slideDown(diff.deleted, before, diff.added, after);
        return diff;
    }

    /** The lines of the base that have no counterpart, from 0. */
    BitSet deleted() {
        return deleted;
    }

    /** The lines of the head that have no counterpart, from 0. */
    BitSet added() {
        return added;
    }

    private void compare(int[] before, int[] after) {
        int start = 0;
        int shorter = Math.min(before.length, after.length);
        while (start < shorter && before[start] == after[start]) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before[before.length - 1 - end] == after[after.length - 1 - end]) {
            end++;
        }
        int[] old = WorthMatching.of(before, start, before.length - end, after);
        int[] current = WorthMatching.of(after, start, after.length - end, before);
        deleted.set(start, before.length - end);
        added.set(start, after.length - end);
        new Matching(before, old, after, current).match();
    }

    /** Removes the lines that have a counterpart from the sets. */
    private final class Matching {

        private final int[] before;
        private final int[] after;
        private final int[] beforeLines;
        private final int[] afterLines;
        private final MiddleSnake snake;

        private Matching(int[] before, int[] beforeLines, int[] after, int[] afterLines) {
            this.before = pick(before, beforeLines);
            this.after = pick(after, afterLines);
            this.beforeLines = beforeLines;
            this.afterLines = afterLines;
            this.snake = new MiddleSnake(this.before, this.after);
        }

        private void match() {
            match(0, before.length, 0, after.length, false);
        }

        private void match(int from, int to, int otherFrom, int otherTo, boolean exact) {
            int a = from;
            int b = otherFrom;
            while (a < to && b < otherTo && before[a] == after[b]) {
                pair(a++, b++);
            }
            int endA = to;
            int endB = otherTo;
            while (a < endA && b < endB && before[endA - 1] == after[endB - 1]) {
                pair(--endA, --endB);
            }
            if (a < endA && b < endB) {
                MiddleSnake.Split split = snake.split(a, endA, b, endB, exact);
                match(a, split.before(), b, split.after(), split.exactAhead());
                match(split.before(), endA, split.after(), endB, split.exactBehind());
            }
        }

        private void pair(int a, int b) {
            deleted.clear(beforeLines[a]);
            added.clear(afterLines[b]);
        }

        private static int[] pick(int[] numbers, int[] lines) {
            int[] picked = new int[lines.length];
            for (int i = 0; i < lines.length; i++) {
                picked[i] = numbers[lines[i]];
            }
            return picked;
        }
    }
}
