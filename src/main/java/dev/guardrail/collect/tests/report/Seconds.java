package dev.guardrail.collect.tests.report;

import java.util.regex.Pattern;

/** Durations in seconds, as tools write them: {@code 0.031}, {@code 1,234.5}, {@code 3.1e-05}, {@code 0,031}. */
final class Seconds {

    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{0,18}(?:\\.\\d{0,30})?(?:[eE][+-]?\\d{1,3})?");

    /** Three hundred years. */
    private static final double LIMIT = 1e13;

    private Seconds() {}

    /** Milliseconds; 0 where it is no duration. */
    static long millis(String text) {
        String number = GROUPED.matcher(text.strip()).matches()
                ? text.strip().replace(",", "")
                : text.strip().replace(',', '.');
        if (!NUMBER.matcher(number).matches()) {
            return 0;
        }
        try {
            return Math.round(Math.min(Double.parseDouble(number) * 1000, LIMIT));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
