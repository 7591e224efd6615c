package dev.guardrail.collect.coverage.format;

import java.util.Optional;

/** Numbers as reports write them. */
final class Figures {

    /** Larger than any count of lines or branches, and small enough that tens of millions can be added up. */
    private static final long LARGEST = 100_000_000_000L;

    /** Longer than any number that a tool writes. */
    private static final int LONGEST = 40;

    private Figures() {}

    /** A count that may be negative or, written with an exponent, too large; it is then the largest there is. */
    static Optional<Long> hits(String text) {
        String trimmed = text.strip();
        long plain = figure(trimmed);
        if (plain >= 0) {
            return Optional.of(plain);
        }
        if (trimmed.isEmpty() || trimmed.length() > LONGEST || !trimmed.chars().allMatch(Figures::inNumbers)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(trimmed));
        } catch (NumberFormatException notPlain) {
            return floating(trimmed);
        }
    }

    private static Optional<Long> floating(String text) {
        try {
            double value = Double.parseDouble(text);
            // Half a hit is one, for what matters is whether there was any.
            return Optional.of((long) (value < 0 ? Math.floor(value) : Math.ceil(value)));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean inNumbers(int c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }

    /** A whole number from 0 to a hundred billion, digits alone; -1 if it is none. There are millions of these in a report. */
    static long figure(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < trimmed.length(); i++) {
            int digit = trimmed.charAt(i) - '0';
            value = value * 10 + digit;
            if (digit < 0 || digit > 9 || value > LARGEST) {
                return -1;
            }
        }
        return value;
    }
}
