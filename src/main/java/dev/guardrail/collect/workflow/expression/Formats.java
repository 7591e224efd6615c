package dev.guardrail.collect.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Checks the placeholders in the first argument of {@code format}. */
final class Formats {

    /** In digits: GitHub refuses longer numbers. */
    private static final int LIMIT = 3;

    private Formats() {}

    /** Adds a slip where a call fails, and where it does not use an argument. */
    static void check(List<Node> arguments, List<Slip> slips) {
        if (!(arguments.get(0) instanceof Node.Literal literal) || !(literal.constant() instanceof String pattern)) {
            return;
        }
        List<Integer> numbers = new ArrayList<>();
        if (!read(pattern, numbers)) {
            slips.add(new Slip(
                    Slip.Kind.FAILING,
                    "`format` cannot read '" + pattern + "': expected `{0}`, and `{{` or `}}` for a brace"));
            return;
        }
        int given = arguments.size() - 1;
        for (int number : new TreeSet<>(numbers)) {
            if (number >= given) {
                slips.add(new Slip(
                        Slip.Kind.FAILING,
                        "`format` has no argument for `{" + number + "}` in '" + pattern + "': "
                                + (given == 1 ? "1 is given" : given + " are given")));
            }
        }
        for (int number = 0; number < given; number++) {
            if (!numbers.contains(number)) {
                slips.add(new Slip(
                        Slip.Kind.UNUSED,
                        "`format` does not use its argument for `{" + number + "}` in '" + pattern + "'"));
            }
        }
    }

    /** Adds the numbers of placeholders; false where a brace is neither doubled nor that of a placeholder. */
    private static boolean read(String pattern, List<Integer> numbers) {
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c != '{' && c != '}') {
                at++;
            } else if (at + 1 < pattern.length() && pattern.charAt(at + 1) == c) {
                at += 2;
            } else {
                int end = pattern.indexOf('}', at);
                String number = c == '}' || end < 0 ? "" : pattern.substring(at + 1, end);
                if (!number.matches("[0-9]{1," + LIMIT + "}")) {
                    return false;
                }
                numbers.add(Integer.parseInt(number));
                at = end + 1;
            }
        }
        return true;
    }
}
