package dev.guardrail.collect.secret;

import java.util.List;
import java.util.Locale;

/** Distinguishes invented texts from randomly generated secrets. */
final class Placeholders {

    /** Words of placeholders. Fewer than one in a thousand random texts of a token's length contains one of them. */
    private static final List<String> WORDS = List.of(
            "example",
            "redacted",
            "placeholder",
            "changeme",
            "insert",
            "secret",
            "dummy",
            "sample",
            "fake",
            "xxxx",
            "your",
            "token",
            "replace",
            "test");

    /** In bits per character. The sixteen random characters of an AWS key id have 3.5, on average. */
    private static final double LEAST_ENTROPY = 2.9;

    /** In characters: a run of equal characters, or of successive characters of the alphabet. */
    private static final int LONGEST_RUN = 6;

    /**
     * Of 8 random characters in a row, 1 in 16 is equal to the one a period before; in a made-up text nearly all are.
     */
    private static final double MOST_REPEATED = 0.7;

    private Placeholders() {}

    /** Whether a text is a placeholder for a secret. */
    static boolean isOne(String text) {
        return saysSo(text) || entropy(text) < LEAST_ENTROPY || hasRun(text) || repeatsItself(text);
    }

    /** Whether a text contains a word of placeholders. */
    static boolean saysSo(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }

    /** The Shannon entropy of a text, in bits per character. Only ASCII characters count. */
    static double entropy(String text) {
        int[] counts = new int[128];
        text.chars().filter(c -> c < counts.length).forEach(c -> counts[c]++);
        double entropy = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                entropy -= share * Math.log(share) / Math.log(2);
            }
        }
        return entropy;
    }

    /** Whether a text has a run such as {@code aaaaaa}, {@code 123456} or {@code fedcba}, or two that alternate. */
    private static boolean hasRun(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int stride = 1; stride <= 2; stride++) {
            for (int step = -1; step <= 1; step++) {
                if (longestRun(lower, stride, step) >= LONGEST_RUN * stride) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int longestRun(String text, int stride, int step) {
        int longest = stride;
        int run = stride;
        for (int i = stride; i < text.length(); i++) {
            run = text.charAt(i) - text.charAt(i - stride) == step ? run + 1 : stride;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean repeatsItself(String text) {
        for (int period = 1; period <= text.length() / 2; period++) {
            int repeated = 0;
            for (int i = period; i < text.length(); i++) {
                repeated += text.charAt(i) == text.charAt(i - period) ? 1 : 0;
            }
            if (repeated >= MOST_REPEATED * (text.length() - period)) {
                return true;
            }
        }
        return false;
    }
}
