package dev.guardrail.verdict;

import dev.guardrail.verdict.Figure.Standing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/** Adds up weighted shares, exactly. */
final class Mean {

    private BigInteger sum = BigInteger.ZERO;
    private BigInteger denominator = BigInteger.ONE;
    private BigInteger weights = BigInteger.ZERO;

    /** Unknown if one of them is; otherwise, what does not apply is left out. */
    static Standing standing(Collection<Standing> parts) {
        if (parts.contains(Standing.NOT_KNOWN)) {
            return Standing.NOT_KNOWN;
        }
        return parts.contains(Standing.KNOWN) ? Standing.KNOWN : Standing.NOT_APPLICABLE;
    }

    void add(int weight, long covered, long total) {
        BigInteger all = BigInteger.valueOf(total);
        BigInteger part = BigInteger.valueOf(covered).multiply(BigInteger.valueOf(weight));
        sum = sum.multiply(all).add(part.multiply(denominator));
        denominator = denominator.multiply(all);
        weights = weights.add(BigInteger.valueOf(weight));
    }

    boolean isEmpty() {
        return weights.signum() == 0;
    }

    /** A score that is not the best one never looks like it. */
    Score roundedDown() {
        return score(RoundingMode.DOWN);
    }

    Score rounded() {
        return score(RoundingMode.HALF_UP);
    }

    private Score score(RoundingMode mode) {
        BigDecimal best = new BigDecimal(sum.multiply(BigInteger.valueOf(Score.BEST)));
        return new Score(best.divide(new BigDecimal(denominator.multiply(weights)), 1, mode));
    }
}
