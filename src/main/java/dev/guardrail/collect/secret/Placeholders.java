package dev.guardrail.collect.secret;

import java.util.List;
import java.util.Locale;

/** Tells what somebody made up from what a generator of random numbers did. */
final class Placeholders {

    /** Fewer than one of a thousand random texts of a token's length has one of them. */
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

    /** In bits a character; the sixteen random characters of an AWS key id have 3.5, on average. */
    private static final double LEAST_ENTROPY = 2.9;

    /** Of characters that are all the same, or that follow one another in the alphabet. */
    private static final int LONGEST_RUN = 6;

    /** Of 8 random characters in a row, 1 in 16 is equal to the one a period before; in a made-up text nearly all are. */
    private static final double MOST_REPEATED = 0.7;

    private Placeholders() {}

    /** Whether a text is no secret but stands where one would. */
    static boolean isOne(String text) {
        return saysSo(text) || entropy(text) < LEAST_ENTROPY || hasRun(text) || repeatsItself(text);
    }

    /** Whether it has a word in it that says that it is none. */
    static boolean saysSo(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }

    /** The Shannon entropy of a text, in bits a character; ASCII alone is looked at. */
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

    /** {@code aaaaaa}, {@code 123456} and {@code fedcba}; and {@code a1b2c3d4e5f6}, which has two of them in turns. */
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
