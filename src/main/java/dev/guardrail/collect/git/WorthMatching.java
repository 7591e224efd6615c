package dev.guardrail.collect.git;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Chooses the lines that take part in a comparison, as git does. It leaves out lines that the other text does not have,
 * and lines that the other text has very often (blank lines, braces) if it lacks most of the lines around them.
 */
final class WorthMatching {

    /** In lines: how far the surroundings of a line reach in each direction. */
    private static final int SURROUNDINGS = 100;

    /** A frequent line is left out if more than three of four lines around it are unmatched. */
    private static final int FREQUENT_SHARE = 4;

    private static final int MOST_FOR_FREQUENT = 1024;

    private enum Counterparts {
        NONE,
        SOME,
        MANY
    }

    private final Counterparts[] window;

    private WorthMatching(Counterparts[] window) {
        this.window = window;
    }

    /** The indexes of the lines between {@code start} and {@code end} that are worth matching. */
    static int[] of(int[] lines, int start, int end, int[] others) {
        int many = Math.min(roughSquareRoot(lines.length), MOST_FOR_FREQUENT);
        Map<Integer, Integer> frequencies = new HashMap<>();
        for (int other : others) {
            frequencies.merge(other, 1, Integer::sum);
        }
        Counterparts[] window = Arrays.stream(lines, start, end)
                .map(line -> frequencies.getOrDefault(line, 0))
                .mapToObj(
                        count -> count == 0 ? Counterparts.NONE : count >= many ? Counterparts.MANY : Counterparts.SOME)
                .toArray(Counterparts[]::new);
        WorthMatching worth = new WorthMatching(window);
        return IntStream.range(0, window.length)
                .filter(worth::isWorthIt)
                .map(i -> i + start)
                .toArray();
    }

    private boolean isWorthIt(int line) {
        return switch (window[line]) {
            case NONE -> false;
            case SOME -> true;
            case MANY -> !isLost(line);
        };
    }

    /** Whether more than three of four lines around a frequent line have no counterpart. */
    private boolean isLost(int line) {
        int[] above = surroundings(line, -1);
        int[] below = above[0] == 0 ? above : surroundings(line, 1);
        int none = above[0] + below[0];
        int many = above[1] + below[1];
        return above[0] > 0 && below[0] > 0 && many * FREQUENT_SHARE < many + none;
    }

    /**
     * Counts the lines without and those with many counterparts in one direction; the line itself is one of the latter.
     */
    private int[] surroundings(int line, int step) {
        int none = 0;
        int many = 1;
        for (int distance = 1; distance <= SURROUNDINGS; distance++) {
            int at = line + step * distance;
            if (at < 0 || at >= window.length || window[at] == Counterparts.SOME) {
                break;
            }
            if (window[at] == Counterparts.NONE) {
                none++;
            } else {
                many++;
            }
        }
        return new int[] {none, many};
    }

    /** A cheap upper estimate of the square root, a power of two, which git uses to measure size. */
    static int roughSquareRoot(int number) {
        int root = 1;
        for (int rest = number; rest > 0; rest >>= 2) {
            root <<= 1;
        }
        return root;
    }
}
