package dev.guardrail.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A score from 0.0 to 5.0.
 *
 * @param value with one decimal
 */
public record Score(BigDecimal value) implements Comparable<Score> {

    /** The best score. */
    public static final int BEST = 5;

    private static final Pattern WRITTEN = Pattern.compile("[0-4](?:\\.\\d)?|5(?:\\.0)?");

    public Score {
        if (value.scale() != 1 || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(BEST)) > 0) {
            throw new IllegalArgumentException("not a score: " + value);
        }
    }

    /** A score that is written down, {@code 4.5} say. */
    public static Score of(String text) {
        return new Score(new BigDecimal(text).setScale(1, RoundingMode.DOWN));
    }

    /** Whether a text, if there is any, is a score. */
    public static boolean isScore(Optional<String> text) {
        return text.filter(score -> WRITTEN.matcher(score).matches()).isPresent();
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
