package dev.guardrail.fact;

import java.math.BigDecimal;

/**
 * How much tests run of a file that the range touched, before and after. There is one for each counter that the reports of
 * both sides have.
 *
 * @param place the file at the head
 * @param counter what is counted
 * @param before how many of how many at the base
 * @param after how many of how many at the head
 */
public record CoverageDelta(Place place, Counter counter, Share before, Share after) implements CoverageFact {

    /**
     * Whether the share fell by more than so many percentage points; it did not where one side has nothing to count.
     */
    public boolean fellByMoreThan(BigDecimal points) {
        if (before.total() == 0 || after.total() == 0) {
            return false;
        }
        BigDecimal totals = BigDecimal.valueOf(before.total()).multiply(BigDecimal.valueOf(after.total()));
        BigDecimal fall = product(before.covered(), after.total()).subtract(product(after.covered(), before.total()));
        return fall.movePointRight(2).compareTo(points.multiply(totals)) > 0;
    }

    /** Whether tests miss more than before. A share can also fall because covered code was moved out of the file. */
    public boolean hasMoreUncovered() {
        return after.uncovered() > before.uncovered();
    }

    private static BigDecimal product(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other));
    }

    @Override
    public String identity() {
        return counter.toString();
    }
}
