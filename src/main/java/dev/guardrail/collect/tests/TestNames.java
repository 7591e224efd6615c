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

    /** Whether most words of both are the same, or one has all of the other's. */
    static boolean areAlike(String one, String other) {
        Set<String> first = new LinkedHashSet<>(words(one));
        Set<String> second = new LinkedHashSet<>(words(other));
        Set<String> both = new LinkedHashSet<>(first);
        both.retainAll(second);
        int all = first.size() + second.size() - both.size();
        return both.size() > 1 && (both.size() * 2 > all || both.size() == Math.min(first.size(), second.size()));
    }
}
