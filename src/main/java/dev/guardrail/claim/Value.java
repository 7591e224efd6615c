package dev.guardrail.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a claim says, or what is seen: a number or a word.
 *
 * @param text as it is written: {@code 135}, {@code 67.11}, {@code added}
 * @param number the number, where it is one
 */
public record Value(String text, Optional<BigDecimal> number) {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,18})(?:\\.\\d{1,9})?%?");

    /** A number. */
    public static Value of(long number) {
        return new Value(Long.toString(number), Optional.of(BigDecimal.valueOf(number)));
    }

    /** A number with its decimals, which say how exact it is. */
    public static Value of(BigDecimal number) {
        return new Value(number.toPlainString(), Optional.of(number));
    }

    /** A word. */
    public static Value word(String word) {
        return new Value(word, Optional.empty());
    }

    /** A number with its decimals, without the commas between its thousands and a percent sign; or else a word. */
    public static Value parse(String text) {
        return NUMBER.matcher(text).matches() ? of(new BigDecimal(text.replaceAll("[,+%]", ""))) : word(text);
    }

    /**
     * Whether something seen is what this says: the same word, or a number that is this one when it is rounded to as many
     * decimals, half up or half to even.
     */
    public boolean admits(Value seen) {
        if (number.isEmpty() || seen.number.isEmpty()) {
            return number.isPresent() == seen.number.isPresent() && text.equals(seen.text);
        }
        int decimals = Math.max(0, number.get().scale());
        return isRounded(seen, decimals, RoundingMode.HALF_UP) || isRounded(seen, decimals, RoundingMode.HALF_EVEN);
    }

    private boolean isRounded(Value seen, int decimals, RoundingMode mode) {
        return seen.number.orElseThrow().setScale(decimals, mode).compareTo(number.orElseThrow()) == 0;
    }

    /** How far something seen is from what this says; 0 where both are words. */
    public BigDecimal distance(Value seen) {
        return number.isPresent() && seen.number.isPresent()
                ? number.get().subtract(seen.number.get()).abs()
                : BigDecimal.ZERO;
    }

    @Override
    public String toString() {
        return text;
    }
}
