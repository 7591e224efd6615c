package dev.guardrail.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that is nearest to an unknown one. */
public final class Names {

    private Names() {}

    /** The known name with the fewest edits, if it is near enough for a typing error. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(2, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The words for the constants of an enum, in their order: their names in lower case, with hyphens. */
    public static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Names::word).toList();
    }

    /** The word for a constant of an enum. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of an enum that a word names. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        int index = words(type).indexOf(word);
        return index < 0 ? Optional.empty() : Optional.of(type.getEnumConstants()[index]);
    }

    /** {@code ; did you mean `x`?} for the nearest name, or all known names where none is near. */
    public static String suggestion(String name, Collection<String> known) {
        return nearest(name, known)
                .map(nearest -> "; did you mean `" + nearest + "`?")
                .orElse("; expected one of: " + String.join(", ", known));
    }

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
