package dev.guardrail.fact;

import java.util.List;

/**
 * Words of commands that a policy names, one after the other: {@code -x test}, or {@code gradle*: -x test} for the commands of
 * some tools alone. {@code *} stands for any characters, {@code ?} for one.
 *
 * @param text as written
 * @param tool a pattern for the tool of the command; {@code *} where none is named
 * @param phrase a pattern for the words, joined by one space each
 * @param length how many words these are
 */
public record WordPattern(String text, String tool, String phrase, int length) {

    private static final String COLON = ": ";

    /** Parses {@code --exit-zero} or {@code gradle*: -x test}. */
    public static WordPattern parse(String text) {
        int colon = text.indexOf(COLON);
        String phrase = colon < 0 ? text : text.substring(colon + COLON.length());
        int length = 1 + (int) phrase.chars().filter(c -> c == ' ').count();
        return new WordPattern(text, colon < 0 ? "*" : text.substring(0, colon), phrase, length);
    }

    /** The first words of a command that it matches; empty where there are none. */
    public String firstIn(String tool, List<String> words) {
        if (!Wildcard.matches(this.tool, tool)) {
            return "";
        }
        for (int from = 0; from + length <= words.size(); from++) {
            String found = String.join(" ", words.subList(from, from + length));
            if (!found.isEmpty() && Wildcard.matches(phrase, found)) {
                return found;
            }
        }
        return "";
    }
}
