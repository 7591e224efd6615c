package dev.guardrail.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of something tests run. */
public sealed interface Measured extends CoverageFact permits TotalCoverage, FileCoverage, PatchCoverage {

    /** What is counted. */
    Counter counter();

    /** How many of it tests run; never more than {@link #total()}. */
    long covered();

    /** How many of it there are. */
    long total();

    /** Whether the share that tests run is below a percentage from 0 to 100. Of nothing, no share is below any. */
    default boolean isBelow(BigDecimal percentage) {
        return isBelow(covered(), total(), percentage);
    }

    /** {@code 84.9 % (79/93)}: rounded down, so that what is below a threshold never looks as if it met it. */
    default String share() {
        return share(covered(), total());
    }

    static boolean isBelow(long covered, long total, BigDecimal percentage) {
        return BigDecimal.valueOf(covered).movePointRight(2).compareTo(percentage.multiply(BigDecimal.valueOf(total)))
                < 0;
    }

    static String share(long covered, long total) {
        String figures = "(" + covered + "/" + total + ")";
        return total == 0
                ? "n/a " + figures
                : BigDecimal.valueOf(covered).movePointRight(2).divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN)
                        + " % " + figures;
    }
}
