package dev.guardrail.collect.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A text with expressions. An expression stands between a fence of a dollar sign with two opening braces, and two
 * closing braces.
 *
 * @param parts the literal texts and the expressions, in their order; an expression that is not closed is a literal
 *     text
 * @param closed whether each expression is closed
 */
public record Template(List<Part> parts, boolean closed) {

    private static final String OPENING = "${{";
    private static final String CLOSING = "}}";

    /** A literal text, or an expression without its fence. */
    public record Part(String text, boolean isExpression) {
        /** The part with its fence. */
        public String written() {
            return isExpression ? OPENING + text + CLOSING : text;
        }
    }

    public Template {
        parts = List.copyOf(parts);
    }

    /** Whether an expression begins in a text. */
    public static boolean isIn(String text) {
        return text.contains(OPENING);
    }

    /** Splits a text. */
    public static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf(OPENING); open >= 0; open = text.indexOf(OPENING, at)) {
            int end = end(text, open + OPENING.length());
            if (end < 0) {
                parts.add(new Part(text.substring(at), false));
                return new Template(parts, false);
            }
            if (open > at) {
                parts.add(new Part(text.substring(at, open), false));
            }
            parts.add(new Part(text.substring(open + OPENING.length(), end), true));
            at = end + CLOSING.length();
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), false));
        }
        return new Template(parts, true);
    }

    /** The end of an expression; -1 where nothing closes it. Braces in quotes do not close it. */
    private static int end(String text, int start) {
        boolean quoted = false;
        for (int at = start; at < text.length(); at++) {
            if (text.charAt(at) == '\'') {
                quoted = !quoted;
            } else if (!quoted && text.startsWith(CLOSING, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The expressions, without their fences. */
    public List<String> expressions() {
        return parts.stream().filter(Part::isExpression).map(Part::text).toList();
    }

    /** Whether the whole text is a single expression. */
    boolean isWhole() {
        return parts.size() == 1 && parts.get(0).isExpression();
    }

    /** Whether the text begins with an expression that is not closed. */
    boolean isBroken() {
        return !closed && parts.get(0).text().startsWith(OPENING);
    }

    /** This template with the given expressions; the other expressions become literal texts. */
    Template keeping(Predicate<String> expressions) {
        return new Template(
                parts.stream()
                        .map(part -> part.isExpression() && !expressions.test(part.text())
                                ? new Part(part.written(), false)
                                : part)
                        .toList(),
                closed);
    }
}
