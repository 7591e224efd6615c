package dev.guardrail.verdict;

import java.math.BigDecimal;

/**
 * A score from 0.0 to 5.0.
 *
 * @param value with one decimal
 */
public record Score(BigDecimal value) implements Comparable<Score> {

    /** The best score. */
    public static final int BEST = 5;

    public Score {
        if (value.scale() != 1 || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(BEST)) > 0) {
            throw new IllegalArgumentException("not a score: " + value);
        }
    }

    /** How much higher it is than another one. */
    public BigDecimal minus(Score other) {
        return value.subtract(other.value);
    }

    @Override
    public int compareTo(Score other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
