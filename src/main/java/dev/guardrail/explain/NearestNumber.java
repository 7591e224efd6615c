package dev.guardrail.explain;

import java.util.function.LongPredicate;

/** Finds where a number begins to pass. */
final class NearestNumber {

    private NearestNumber() {}

    /**
     * A number that passes, beside one that does not: the nearest one, if there is but one such place.
     *
     * @param fails a number that does not pass
     * @param passes a number that passes
     */
    static long between(long fails, long passes, LongPredicate test) {
        long failing = fails;
        long passing = passes;
        long step = passes > fails ? 1 : -1;
        // First in growing steps, because the number is usually near.
        while (Math.abs(passing - failing) > Math.abs(step)) {
            long next = failing + step;
            if (test.test(next)) {
                passing = next;
            } else {
                failing = next;
                step *= 2;
            }
        }
        while (Math.abs(passing - failing) > 1) {
            long middle = failing + (passing - failing) / 2;
            if (test.test(middle)) {
                passing = middle;
            } else {
                failing = middle;
            }
        }
        return passing;
    }
}
