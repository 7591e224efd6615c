package dev.guardrail.verdict;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Noun;
import java.util.Locale;

/**
 * What a guardrail inspects, as a noun. Subjects are in the order of their plurals.
 *
 * @param one the noun of one
 * @param many the noun of several, which identifies it in JSON
 */
public record Subject(String one, String many) implements Comparable<Subject> {

    /** The subject of a type: {@code ActionReference} is an "action reference", unless its {@link Noun} says otherwise. */
    public static Subject of(Class<? extends Fact> type) {
        Noun noun = type.getAnnotation(Noun.class);
        if (noun != null) {
            return new Subject(noun.one(), noun.many());
        }
        String one = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return new Subject(one, one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s");
    }

    /** {@code 1 workflow} or {@code 2 workflows}. */
    public String count(int count) {
        return count + " " + (count == 1 ? one : many);
    }

    /** The noun of several. */
    @Override
    public String toString() {
        return many;
    }

    @Override
    public int compareTo(Subject other) {
        return many.compareTo(other.many);
    }
}
