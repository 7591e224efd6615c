package dev.guardrail.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a built-in rule needs before it can conclude anything, which the build found in its conditions.
 *
 * @param rule the name of the rule
 * @param owner the class with the method that makes the rule
 * @param method this method
 * @param types the types of facts without which its conditions do not hold; those that it only denies or counts are not
 *     among them
 * @param required the same of facts of the base
 * @param ofBase all types that it matches on at the base
 */
public record Needs(
        String rule, String owner, String method, Set<String> types, Set<String> required, Set<String> ofBase) {

    private static final int PARTS = 6;

    public Needs {
        types = Set.copyOf(types);
        required = Set.copyOf(required);
        ofBase = Set.copyOf(ofBase);
    }

    /** The line that {@link #line} writes. */
    static Needs of(String line) {
        List<String> parts = split(line, '\t');
        if (parts.size() != PARTS) {
            throw new IllegalStateException("built with unusable rules: " + line);
        }
        return new Needs(
                parts.get(0), parts.get(1), parts.get(2), set(parts.get(3)), set(parts.get(4)), set(parts.get(5)));
    }

    /** A line of text without its end. */
    public String line() {
        return String.join("\t", rule, owner, method, text(types), text(required), text(ofBase));
    }

    /** Whether the conditions can hold where there are facts of some types, by the names of all that these are. */
    boolean areMet(Set<String> facts, Set<String> base) {
        return facts.containsAll(types) && base.containsAll(required);
    }

    private static String text(Set<String> names) {
        return String.join(",", new TreeSet<>(names));
    }

    private static Set<String> set(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(split(text, ','));
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
