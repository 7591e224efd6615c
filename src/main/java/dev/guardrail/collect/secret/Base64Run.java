package dev.guardrail.collect.secret;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of base64 characters.
 *
 * @param line the number of its line, counted from 0
 * @param start the offset of its first character in the line
 * @param text its characters
 */
record Base64Run(int line, int start, String text) {

    static final Base64Run NONE = new Base64Run(0, 0, "");

    /** In characters. A line of a key has 64 or more; its last line has the rest. */
    private static final int SHORT = 16;

    /** In characters: the gap between two lines of a key that share a line: an escape, quotes and a plus sign. */
    private static final int GAP = 12;

    int length() {
        return text.length();
    }

    int end() {
        return start + text.length();
    }

    /** The line with this run covered by asterisks. */
    String cover(String on) {
        return on.substring(0, start) + SecretMask.stars(length()) + on.substring(end());
    }

    /** Whether its line has no other letters: only quotes, escapes and signs of a comment are around it. */
    boolean isAlone(String on) {
        return length() > 1
                && (on.substring(0, start) + on.substring(end()).replaceAll("\\\\[nrt]", ""))
                        .chars()
                        .noneMatch(c -> Character.isLetter(c));
    }

    static Base64Run longest(String text, int line) {
        Base64Run longest = NONE;
        for (Base64Run run : all(text)) {
            longest = run.length() > longest.length() ? run : longest;
        }
        return new Base64Run(line, longest.start(), longest.text());
    }

    /**
     * The lines of a key that share one line, as runs of line 0: the first run is long and starts right there, and only
     * the last two may be short.
     */
    static List<Base64Run> chain(String text, int from, int to) {
        List<Base64Run> chain = new ArrayList<>();
        int shortOnes = 0;
        for (Base64Run run = next(text, from, to);
                run.length() >= (chain.isEmpty() ? KeyBlock.LINE : 1) && shortOnes < 2;
                run = next(text, run.end(), to)) {
            int last = chain.isEmpty() ? from : chain.get(chain.size() - 1).end();
            // Dashes belong to the end line of the key.
            if (run.start() - last > GAP || text.substring(last, run.start()).contains("--")) {
                break;
            }
            shortOnes += run.length() < SHORT ? 1 : 0;
            chain.add(run);
        }
        return chain;
    }

    /** Whether a line has a run as long as a line of a key. */
    static boolean hasLong(String line) {
        int start = 0;
        for (int i = KeyBlock.LINE - 1; i < line.length(); i = start + KeyBlock.LINE - 1) {
            int at = i;
            while (at >= start && isBase64(line.charAt(at))) {
                at--;
            }
            if (at < start) {
                return true;
            }
            start = at + 1;
        }
        return false;
    }

    private static List<Base64Run> all(String text) {
        List<Base64Run> runs = new ArrayList<>();
        for (Base64Run run = next(text, 0, text.length());
                run.length() > 0;
                run = next(text, run.end(), text.length())) {
            runs.add(run);
        }
        return runs;
    }

    /** The next run in a part of a text. Escapes such as {@code \n} belong to no run. */
    private static Base64Run next(String text, int from, int to) {
        int start = from;
        while (start < to && !isBase64(text.charAt(start))) {
            start = text.charAt(start) == '\\' ? afterEscape(text, start, to) : start + 1;
        }
        int end = start;
        while (end < to && isBase64(text.charAt(end))) {
            end++;
        }
        return new Base64Run(0, start, text.substring(start, end));
    }

    /** The offset after {@code \n}, or after {@code \\n}, its form in a text that is quoted twice. */
    private static int afterEscape(String text, int at, int to) {
        int end = at;
        while (end < to && text.charAt(end) == '\\') {
            end++;
        }
        return end < to && "nrt".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    private static boolean isBase64(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=';
    }
}
