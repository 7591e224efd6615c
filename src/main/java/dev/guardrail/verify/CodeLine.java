package dev.guardrail.verify;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A quoted line of code, as it is compared: without the space around it, one space between words, without the comment behind
 * it; three dots stand for anything.
 *
 * @param word the longest word of it, without which no line has it
 */
record CodeLine(String text, String word, Pattern pattern) {

    private static final Pattern COMMENT = Pattern.compile("(?<=\\S)\\s+(?:#|//)\\s.*$");

    private static final int LONGEST = 2_000;

    static CodeLine of(String quoted) {
        String text = normal(quoted);
        StringBuilder regex = new StringBuilder();
        for (String part : text.split("\\.{3}|…", -1)) {
            regex.append(regex.isEmpty() ? "" : ".{0,300}").append(Pattern.quote(part.strip()));
        }
        String word = Arrays.stream(text.split("\\W+", 0))
                .max(Comparator.comparing(String::length))
                .orElse("");
        return new CodeLine(text, word, Pattern.compile(regex.toString()));
    }

    /** Whether a line of a file has it, as a whole or as a part. */
    boolean isIn(String line) {
        if (line.length() > LONGEST || !line.contains(word)) {
            return false;
        }
        String whole = spaced(line);
        String other = normal(line);
        return other.contains(text)
                || whole.contains(text)
                || pattern.matcher(other).find();
    }

    private static String normal(String line) {
        return spaced(COMMENT.matcher(line.strip()).replaceFirst(""));
    }

    private static String spaced(String line) {
        return line.strip().replace('\'', '"').replaceAll("\\s+", " ");
    }
}
