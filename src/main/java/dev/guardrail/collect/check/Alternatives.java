package dev.guardrail.collect.check;

import java.util.Collection;
import java.util.Optional;

/**
 * The branches of a choice that a pipeline makes before it runs. Each is a condition: {@code if: a}, {@code if: not (a) and b}, and
 * for what is left {@code if: not (a) and not (b)}. Of all of them, one always holds.
 */
final class Alternatives {

    private static final String IF = "if: ";
    private static final String NOT = "not (";
    private static final String AND = " and ";

    private Alternatives() {}

    /** Whether some conditions are all the branches of a choice, among others. */
    static boolean areComplete(Collection<String> conditions) {
        return conditions.stream().anyMatch(condition -> isLast(condition, conditions));
    }

    private static boolean isLast(String condition, Collection<String> conditions) {
        String before = IF;
        String left = condition.startsWith(IF) ? condition.substring(IF.length()) : "";
        while (left.startsWith(NOT)) {
            Optional<Integer> end = end(left);
            if (end.isEmpty() || !conditions.contains(before + left.substring(NOT.length(), end.get()))) {
                return false;
            }
            before += left.substring(0, end.get() + 1) + AND;
            left = left.substring(end.get() + 1);
            if (left.isEmpty()) {
                return true;
            }
            left = left.startsWith(AND) ? left.substring(AND.length()) : left;
        }
        return false;
    }

    /** Where the first parenthesis is closed. */
    private static Optional<Integer> end(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : 0;
            if (text.charAt(i) == ')' && --depth == 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
