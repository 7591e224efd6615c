package dev.guardrail.collect.git;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds a place where the comparison of two sequences can be cut in two, by Myers' linear-space search from both ends
 * at once. It takes git's shortcuts when the search gets expensive, so it compares even unrelated large files in
 * bounded time.
 *
 * <p>A diagonal is the difference between a position in the first and a position in the second sequence. A frontier
 * holds, for each diagonal, the position in the first sequence that the search has reached.
 */
final class MiddleSnake {

    /**
     * A place to cut.
     *
     * @param before the position in the first sequence
     * @param after the position in the second one
     * @param exactAhead whether to search the part before the cut without shortcuts
     * @param exactBehind whether to search the part behind the cut without shortcuts
     */
    record Split(int before, int after, boolean exactAhead, boolean exactBehind) {}

    /** In lines: a run of so many equal lines is no accident. */
    private static final int LONG_RUN = 20;

    /** In edits: after so many, the search may take a shortcut. */
    private static final int PATIENCE = 256;

    /** A shortcut must have got further than so many times the number of edits. */
    private static final int PROGRESS = 4;

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final int[] first;
    private final int[] second;
    private final int mostEdits;
    private final Frontier forward;
    private final Frontier backward;

    private int from;
    private int to;
    private int otherFrom;
    private int otherTo;
    private boolean sawLongRun;

    MiddleSnake(int[] first, int[] second) {
        this.first = first;
        this.second = second;
        int diagonals = first.length + second.length + 3;
        this.mostEdits = Math.max(WorthMatching.roughSquareRoot(diagonals), PATIENCE);
        this.forward = new Frontier(diagonals, second.length + 1, -1);
        this.backward = new Frontier(diagonals, second.length + 1, UNREACHED);
    }

    /** Cuts a box. Its sides are not empty, and they neither begin nor end with the same line. */
    Split split(int from, int to, int otherFrom, int otherTo, boolean exact) {
        this.from = from;
        this.to = to;
        this.otherFrom = otherFrom;
        this.otherTo = otherTo;
        forward.begin(from - otherFrom, from);
        backward.begin(to - otherTo, to);
        boolean odd = ((forward.middle - backward.middle) & 1) != 0;
        for (int edits = 1; ; edits++) {
            sawLongRun = false;
            OptionalInt met = advanceForward(odd);
            if (met.isPresent()) {
                return cut(forward, met.getAsInt(), true, true);
            }
            met = advanceBackward(!odd);
            if (met.isPresent()) {
                return cut(backward, met.getAsInt(), true, true);
            }
            Optional<Split> shortcut = exact ? Optional.empty() : shortcut(edits);
            if (shortcut.isPresent()) {
                return shortcut.get();
            }
        }
    }

    /** Searches one edit further from the start; returns the diagonal on which it met the other search, if any. */
    private OptionalInt advanceForward(boolean canMeet) {
        forward.widen(from - otherTo, to - otherFrom);
        for (int d = forward.high; d >= forward.low; d -= 2) {
            int i = Math.max(forward.at(d - 1) + 1, forward.at(d + 1));
            int start = i;
            while (i < to && i - d < otherTo && first[i] == second[i - d]) {
                i++;
            }
            sawLongRun |= i - start > LONG_RUN;
            forward.set(d, i);
            if (canMeet && backward.covers(d) && backward.at(d) <= i) {
                return OptionalInt.of(d);
            }
        }
        return OptionalInt.empty();
    }

    /** Searches one edit further from the end; returns the diagonal on which it met the other search, if any. */
    private OptionalInt advanceBackward(boolean canMeet) {
        backward.widen(from - otherTo, to - otherFrom);
        for (int d = backward.high; d >= backward.low; d -= 2) {
            int i = Math.min(backward.at(d - 1), backward.at(d + 1) - 1);
            int start = i;
            while (i > from && i - d > otherFrom && first[i - 1] == second[i - d - 1]) {
                i--;
            }
            sawLongRun |= start - i > LONG_RUN;
            backward.set(d, i);
            if (canMeet && forward.covers(d) && i <= forward.at(d)) {
                return OptionalInt.of(d);
            }
        }
        return OptionalInt.empty();
    }

    private Optional<Split> shortcut(int edits) {
        Optional<Split> shortcut = Optional.empty();
        if (sawLongRun && edits > PATIENCE) {
            shortcut = bestForward(edits).or(() -> bestBackward(edits));
        }
        return shortcut.isEmpty() && edits >= mostEdits ? Optional.of(furthest()) : shortcut;
    }

    /** A cut at the diagonal that got furthest from the start, if it got far enough and ends in a long run. */
    private Optional<Split> bestForward(int edits) {
        int best = PROGRESS * edits;
        Optional<Split> split = Optional.empty();
        for (int d = forward.high; d >= forward.low; d -= 2) {
            int i = forward.at(d);
            int j = i - d;
            int progress = i - from + j - otherFrom - Math.abs(d - forward.middle);
            boolean inside = i >= from + LONG_RUN && i < to && j >= otherFrom + LONG_RUN && j < otherTo;
            if (progress > best && inside && isLongRun(i - LONG_RUN, j - LONG_RUN)) {
                best = progress;
                split = Optional.of(cut(forward, d, true, false));
            }
        }
        return split;
    }

    /** A cut at the diagonal that got furthest from the end, if it got far enough and begins with a long run. */
    private Optional<Split> bestBackward(int edits) {
        int best = PROGRESS * edits;
        Optional<Split> split = Optional.empty();
        for (int d = backward.high; d >= backward.low; d -= 2) {
            int i = backward.at(d);
            int j = i - d;
            int progress = to - i + otherTo - j - Math.abs(d - backward.middle);
            boolean inside = i > from && i <= to - LONG_RUN && j > otherFrom && j <= otherTo - LONG_RUN;
            if (progress > best && inside && isLongRun(i, j)) {
                best = progress;
                split = Optional.of(cut(backward, d, false, true));
            }
        }
        return split;
    }

    private boolean isLongRun(int i, int j) {
        return Arrays.equals(first, i, i + LONG_RUN, second, j, j + LONG_RUN);
    }

    /** Ends the search with a cut where the sum of both positions got furthest, from either end. */
    private Split furthest() {
        int most = -1;
        int fromStart = -1;
        for (int d = forward.high; d >= forward.low; d -= 2) {
            int i = Math.min(Math.min(forward.at(d), to), otherTo + d);
            if (2 * i - d > most) {
                most = 2 * i - d;
                fromStart = i;
            }
        }
        int least = UNREACHED;
        int fromEnd = UNREACHED;
        for (int d = backward.high; d >= backward.low; d -= 2) {
            int i = Math.max(Math.max(backward.at(d), from), otherFrom + d);
            if (2 * i - d < least) {
                least = 2 * i - d;
                fromEnd = i;
            }
        }
        return to + otherTo - least < most - (from + otherFrom)
                ? new Split(fromStart, most - fromStart, true, false)
                : new Split(fromEnd, least - fromEnd, false, true);
    }

    private static Split cut(Frontier frontier, int diagonal, boolean exactAhead, boolean exactBehind) {
        int position = frontier.at(diagonal);
        return new Split(position, position - diagonal, exactAhead, exactBehind);
    }

    /** The position that the search from one end has reached on each diagonal. */
    private static final class Frontier {

        private final int[] positions;
        private final int offset;
        private final int unreached;
        private int middle;
        private int low;
        private int high;

        private Frontier(int diagonals, int offset, int unreached) {
            this.positions = new int[diagonals];
            this.offset = offset;
            this.unreached = unreached;
        }

        private void begin(int diagonal, int position) {
            middle = diagonal;
            low = diagonal;
            high = diagonal;
            set(diagonal, position);
        }

        /** Adds the next diagonal on each side, or at the edge of the box removes the outermost one. */
        private void widen(int lowest, int highest) {
            if (low > lowest) {
                low--;
                set(low - 1, unreached);
            } else {
                low++;
            }
            if (high < highest) {
                high++;
                set(high + 1, unreached);
            } else {
                high--;
            }
        }

        private boolean covers(int diagonal) {
            return low <= diagonal && diagonal <= high;
        }

        private int at(int diagonal) {
            return positions[offset + diagonal];
        }

        private void set(int diagonal, int position) {
            positions[offset + diagonal] = position;
        }
    }
}
