package dev.guardrail.collect.language.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether a text has any of some words, before patterns are tried on it. A pattern of the same words tries each of
 * them at each character, which took a tenth of an audit of a large range.
 */
public final class Words {

    /** The words by their first letter, which is ASCII. */
    private final List<List<String>> byFirst = new ArrayList<>();

    private final boolean ignoringCase;

    private Words(boolean ignoringCase, String... words) {
        this.ignoringCase = ignoringCase;
        for (int c = 0; c < 128; c++) {
            byFirst.add(new ArrayList<>());
        }
        for (String word : words) {
            char first = word.charAt(0);
            byFirst.get(first).add(word);
            if (ignoringCase && Character.toUpperCase(first) != first) {
                byFirst.get(Character.toUpperCase(first)).add(word);
            }
        }
    }

    /** These words, as they are written. */
    public static Words of(String... words) {
        return new Words(false, words);
    }

    /** These words, each of whose letters may be of either case. */
    public static Words ignoringCase(String... words) {
        for (String word : words) {
            if (!word.equals(word.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("not in lower case: " + word);
            }
        }
        return new Words(true, words);
    }

    /** Whether a text has one of them. */
    public boolean areIn(String text) {
        return areIn(text, 0, text.length());
    }

    /** Whether a part of a text has one of them: from its first character to before {@code end}. */
    public boolean areIn(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c < 128 && isWordAt(text, at, end, byFirst.get(c))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWordAt(String text, int at, int end, List<String> words) {
        for (String word : words) {
            if (at + word.length() <= end && text.regionMatches(ignoringCase, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
