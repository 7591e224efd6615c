package dev.guardrail.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a total.
 *
 * @param covered never more than {@code total}
 * @param total may be 0: of nothing, no share is below any percentage
 */
public record Share(long covered, long total) {

    /** A part of a total; rules cannot make objects. */
    public static Share ratio(long covered, long total) {
        return new Share(covered, total);
    }

    /** Whether it is below a percentage from 0 to 100, exactly. */
    public boolean isBelow(BigDecimal percentage) {
        return BigDecimal.valueOf(covered).movePointRight(2).compareTo(percentage.multiply(BigDecimal.valueOf(total)))
                < 0;
    }

    /** How many are not covered. */
    public long uncovered() {
        return total - covered;
    }

    /** Whether it is more than so many percentage points above a later share; it is not where one has nothing to count. */
    public boolean fellByMoreThan(BigDecimal points, Share after) {
        if (total == 0 || after.total == 0) {
            return false;
        }
        BigDecimal totals = BigDecimal.valueOf(total).multiply(BigDecimal.valueOf(after.total));
        BigDecimal fall = product(covered, after.total).subtract(product(after.covered, total));
        return fall.movePointRight(2).compareTo(points.multiply(totals)) > 0;
    }

    private static BigDecimal product(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other));
    }

    /** Both counts added up. */
    public Share plus(Share other) {
        return new Share(covered + other.covered, total + other.total);
    }

    /** {@code 84.9 % (79 of 93 lines)}. */
    public String of(Counter counter) {
        return percentage() + " (" + (covered + " of " + total + " " + counter.units()).strip() + ")";
    }

    /** {@code 84.9 % (79/93)}. */
    @Override
    public String toString() {
        return percentage() + " (" + covered + "/" + total + ")";
    }

    /** Rounded down: a share below a threshold never looks as if it met it. */
    private String percentage() {
        return total == 0
                ? "n/a"
                : BigDecimal.valueOf(covered).movePointRight(2).divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN)
                        + " %";
    }
}
