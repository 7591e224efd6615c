package dev.guardrail.verify.self;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of names, which keys of JSON, rows of tables and issues are compared by. */
public final class Words {

    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "of", "and", "in", "for", "to", "is", "no", "on", "by", "with", "or", "not", "as", "are",
            "at", "from", "status", "gate", "check");

    private Words() {}

    /** The words of a text that carry its meaning, without the ends of plurals. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        String plain = Table.plain(text).toLowerCase(Locale.ROOT);
        for (String word : plain.split("[^\\p{L}\\p{N}]+", 0)) {
            if (!word.isEmpty() && !EMPTY.contains(word)) {
                words.add(stem(word));
            }
        }
        return words;
    }

    private static String stem(String word) {
        for (String end : List.of("ing", "es", "s", "ed")) {
            if (word.length() > end.length() + 3 && word.endsWith(end) && !word.endsWith("ss")) {
                return word.substring(0, word.length() - end.length());
            }
        }
        return word;
    }

    /** How much two texts share: 0 for nothing, 1 where the words of one are all words of the other. */
    public static double shared(String one, String other) {
        Set<String> first = of(one);
        Set<String> second = of(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long common = first.stream().filter(second::contains).count();
        return (double) common / Math.min(first.size(), second.size());
    }
}
