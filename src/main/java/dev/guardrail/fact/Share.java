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
