package dev.guardrail.collect.coverage.gate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads percentages. */
final class Percentage {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentage() {}

    /** {@code 80}, {@code 80.0} or {@code 80%}; empty where it is not from 0 to 100. */
    static Optional<BigDecimal> of(String text) {
        String number =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        return NUMBER.matcher(number).matches() ? inRange(new BigDecimal(number)) : Optional.empty();
    }

    /** {@code 0.8}, or {@code 80%}. */
    static Optional<BigDecimal> ofRatio(String text) {
        if (text.endsWith("%")) {
            return of(text);
        }
        return NUMBER.matcher(text).matches() ? inRange(new BigDecimal(text).multiply(HUNDRED)) : Optional.empty();
    }

    static BigDecimal complement(BigDecimal percentage) {
        return plain(HUNDRED.subtract(percentage));
    }

    private static Optional<BigDecimal> inRange(BigDecimal percentage) {
        return percentage.compareTo(HUNDRED) > 0 ? Optional.empty() : Optional.of(plain(percentage));
    }

    /** One form for a number, however it is written: {@code 80} for {@code 80.0}. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
