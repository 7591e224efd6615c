package dev.guardrail.fact;

import java.math.BigInteger;

/**
 * How much tests run of a file that the range touched, before and after. There is one for each counter that the reports of
 * both sides have.
 *
 * @param place the file at the head
 * @param counter what is counted
 * @param coveredBefore how many of it tests ran at the base
 * @param totalBefore how many of it there were at the base
 * @param covered how many of it tests run at the head
 * @param total how many of it there are at the head
 */
public record CoverageDelta(
        Place place, Counter counter, long coveredBefore, long totalBefore, long covered, long total)
        implements CoverageFact {

    /** Whether the share that tests run fell; it did not where one side has nothing to count. */
    public boolean isDecrease() {
        return totalBefore > 0
                && total > 0
                && BigInteger.valueOf(covered)
                                .multiply(BigInteger.valueOf(totalBefore))
                                .compareTo(BigInteger.valueOf(coveredBefore).multiply(BigInteger.valueOf(total)))
                        < 0;
    }

    /** {@code 90.0 % (9/10) to 80.0 % (8/10)}. */
    public String shares() {
        return Measured.share(coveredBefore, totalBefore) + " to " + Measured.share(covered, total);
    }

    @Override
    public String identity() {
        return counter.toString();
    }
}
