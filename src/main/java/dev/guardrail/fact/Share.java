package dev.guardrail.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of how many.
 *
 * @param covered never more than {@code total}
 * @param total may be 0: of nothing, no share is below any percentage
 */
public record Share(long covered, long total) {

    /** Whether it is below a percentage from 0 to 100, exactly. */
    public boolean isBelow(BigDecimal percentage) {
        return BigDecimal.valueOf(covered).movePointRight(2).compareTo(percentage.multiply(BigDecimal.valueOf(total)))
                < 0;
    }

    /** How many are not covered. */
    public long uncovered() {
        return total - covered;
    }

    /** Both counts added up. */
    public Share plus(Share other) {
        return new Share(covered + other.covered, total + other.total);
    }

    /** {@code 84.9 % (79/93)}: rounded down, so that what is below a threshold never looks as if it met it. */
    @Override
    public String toString() {
        String figures = " (" + covered + "/" + total + ")";
        return total == 0
                ? "n/a" + figures
                : BigDecimal.valueOf(covered).movePointRight(2).divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN)
                        + " %" + figures;
    }
}
