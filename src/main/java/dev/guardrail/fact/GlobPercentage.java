package dev.guardrail.fact;

import java.math.BigDecimal;

/**
 * A percentage for some paths.
 *
 * @param percentage from 0 to 100
 */
public record GlobPercentage(Glob glob, BigDecimal percentage) {

    private static final String COLON = ": ";

    /** Parses {@code src/**: 80}. */
    public static GlobPercentage parse(String text) {
        int colon = text.lastIndexOf(COLON);
        return new GlobPercentage(
                new Glob(text.substring(0, colon)), new BigDecimal(text.substring(colon + COLON.length())));
    }

    @Override
    public String toString() {
        return glob.pattern() + COLON + percentage.toPlainString();
    }
}
