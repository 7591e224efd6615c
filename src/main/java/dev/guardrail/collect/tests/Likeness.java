package dev.guardrail.collect.tests;

import dev.guardrail.collect.tests.declared.DeclaredTest;
import dev.guardrail.collect.tests.declared.DeclaredTests;
import dev.guardrail.collect.tests.declared.TestContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How much of what a test says is found elsewhere, in percent. A word weighs the less, the more tests of the file have it, so
 * that what all of them say about their surroundings counts for little, and what tells one from the others for much.
 */
final class Likeness {

    /** Numbers that stand in any test. */
    private static final Set<String> TRIVIAL = Set.of("#0", "#1", "#2");

    private final Map<String, Integer> frequency = new HashMap<>();

    /** The tests of a file as it was. */
    Likeness(Collection<DeclaredTest> tests) {
        tests.forEach(test -> test.content().words().keySet().forEach(word -> frequency.merge(word, 1, Integer::sum)));
    }

    double weight(String word) {
        double weight = 1.0 / frequency.getOrDefault(word, 1);
        return TRIVIAL.contains(word) ? weight / 4 : weight;
    }

    /**
     * How much of a test's words there is, 100 where it has none.
     *
     * @param isFound whether a word is there
     */
    int found(TestContent test, Predicate<String> isFound) {
        return found(test.words().keySet(), isFound, 100);
    }

    /** How much of what one test says, and another does not, is there. */
    int foundBeyond(TestContent test, Set<String> other, Predicate<String> isFound, int ifNothing) {
        Set<String> more = new HashSet<>(test.words().keySet());
        more.removeAll(other);
        return found(more, isFound, ifNothing);
    }

    private int found(Set<String> words, Predicate<String> isFound, int ifNothing) {
        double all = 0;
        double there = 0;
        for (String word : words) {
            all += weight(word);
            there += isFound.test(word) ? weight(word) : 0;
        }
        return all == 0 ? ifNothing : (int) (100 * there / all);
    }

    /** What a file says more than it did, outside of its tests. */
    static Set<String> gained(DeclaredTests before, DeclaredTests after) {
        Map<String, Integer> old = outside(before);
        Set<String> gained = new HashSet<>();
        outside(after).forEach((word, count) -> {
            if (count > Math.max(0, old.getOrDefault(word, 0))) {
                gained.add(word);
            }
        });
        return gained;
    }

    private static Map<String, Integer> outside(DeclaredTests file) {
        Map<String, Integer> words = new HashMap<>(file.content().words());
        file.tests()
                .forEach(test ->
                        test.content().words().forEach((word, count) -> words.merge(word, -count, Integer::sum)));
        return words;
    }
}
