package dev.guardrail.collect.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A text with expressions, each between two braces after a dollar sign and two more braces.
 *
 * @param parts the text and its expressions in turn; an expression that is not closed is a text
 * @param closed whether each expression is closed
 */
public record Template(List<Part> parts, boolean closed) {

    private static final String OPENING = "${{";
    private static final String CLOSING = "}}";

    /** A text as it is written, or an expression without its fence. */
    public record Part(String text, boolean isExpression) {
        /** The part with its fence. */
        String written() {
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

    /** Where an expression ends; braces in quotes do not close it; -1 where nothing does. */
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

    /** Whether it is one expression and nothing around it. */
    boolean isWhole() {
        return parts.size() == 1 && parts.get(0).isExpression();
    }

    /** Whether it begins with an expression that is not closed. */
    boolean isBroken() {
        return !closed && parts.get(0).text().startsWith(OPENING);
    }

    /** The same where the other expressions are texts, as they are written. */
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
