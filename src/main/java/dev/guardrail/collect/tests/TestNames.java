package dev.guardrail.collect.tests;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of tests, compared by their words: {@code test_adds_two}, {@code testAddsTwo} and {@code "adds two"} are the same. */
final class TestNames {

    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final Set<String> EMPTY_WORDS = Set.of("", "test", "tests", "should", "a", "an", "the", "it");

    private TestNames() {}

    /** Its words in lower case, without those that say nothing; all of it where there are no others. */
    static List<String> words(String name) {
        List<String> words = Arrays.stream(BETWEEN.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !EMPTY_WORDS.contains(word))
                .toList();
        return words.isEmpty() ? List.of(name) : words;
    }

    /** Equal for names of the same words. */
    static String key(String name) {
        return String.join(" ", words(name));
    }

    /** How much a name says of another one. */
    enum Kinship {
        /** Nearly nothing. */
        NONE,
        /** It has most of its words, or is a part of it. */
        ALIKE,
        /** It has its only word, which stands in others by chance. */
        ONE_WORD,
        /** It has all of its words, and perhaps more. */
        WHOLE
    }

    /** What the name of a later test has of an earlier one's. */
    static Kinship kinship(String earlier, String later) {
        Set<String> first = stems(earlier);
        Set<String> second = stems(later);
        Set<String> both = new LinkedHashSet<>(first);
        both.retainAll(second);
        boolean whole = both.size() == first.size();
        if (both.size() < 2) {
            return whole ? Kinship.ONE_WORD : Kinship.NONE;
        }
        int smaller = Math.min(first.size(), second.size());
        boolean most = both.size() * 3 > first.size() + second.size();
        boolean alike = most || both.size() == smaller || both.size() * 3 >= first.size() * 2;
        return whole ? Kinship.WHOLE : alike ? Kinship.ALIKE : Kinship.NONE;
    }

    /** Its words, those in the plural and in the singular being the same. */
    private static Set<String> stems(String name) {
        Set<String> stems = new LinkedHashSet<>();
        words(name).forEach(word -> stems.add(isPlural(word) ? word.substring(0, word.length() - 1) : word));
        return stems;
    }

    private static boolean isPlural(String word) {
        return word.length() > 3 && word.endsWith("s") && word.charAt(word.length() - 2) != 's';
    }
}
