package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.Truth;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Evaluates expressions as far as constants and the matrix decide them. Whatever only a run knows, and whatever is
 * not an expression at all, holds {@link Truth#SOMETIMES}.
 */
public final class Expressions {

    private static final String OPENING = "${{";
    private static final String CLOSING = "}}";

    /** In no YAML document: stands for an expression while the text around it is quoted. */
    private static final String MARK = "\0";

    private Expressions() {}

    /**
     * Judges the value of an {@code if}.
     *
     * @param ifValue the scalar's content, untrimmed: the line end that {@code |} and {@code >} leave behind an
     *     expression makes it literal
     * @param contexts what is known of its contexts
     */
    public static Judgement condition(String ifValue, Contexts contexts) {
        if (!ifValue.contains(OPENING)) {
            return new Judgement(evaluate(ifValue, contexts), false);
        }
        if (ifValue.startsWith(OPENING) && fenceEnd(ifValue, 0) < 0) {
            return new Judgement(Truth.SOMETIMES, false);
        }
        return fenced(ifValue)
                .map(expression -> new Judgement(evaluate(expression, contexts), false))
                .orElse(new Judgement(Truth.ALWAYS, true));
    }

    /**
     * Judges the value of a {@code continue-on-error}. Only YAML's own booleans and expressions decide; {@code yes} is
     * a text.
     *
     * @param value the scalar's content
     * @param contexts what is known of its contexts
     */
    public static Truth flag(String value, Contexts contexts) {
        String flag = value.strip();
        if (Scalars.read(flag) instanceof Boolean decided) {
            return decided ? Truth.ALWAYS : Truth.NEVER;
        }
        return fenced(flag).map(expression -> evaluate(expression, contexts)).orElse(Truth.SOMETIMES);
    }

    /** The texts that a text with expressions can become; empty where only a run knows them. */
    public static Set<String> texts(String text, Contexts contexts) {
        if (!text.contains(OPENING)) {
            return Set.of(text);
        }
        return Parser.parse(joined(text)).map(parsed -> Cases.values(parsed, contexts)).orElse(Set.of()).stream()
                .map(Scalars::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The constant that a scalar of a document is, or {@link Cells#UNKNOWN}. */
    static Object constant(String text, boolean plain) {
        if (!text.contains(OPENING)) {
            return plain ? Scalars.read(text) : text;
        }
        Set<Object> values = Parser.parse(fenced(text.strip()).orElseGet(() -> joined(text)))
                .map(parsed -> Cases.values(parsed, Contexts.ANY))
                .orElse(Set.of());
        return values.size() == 1 ? values.iterator().next() : Cells.UNKNOWN;
    }

    /**
     * An expression is never true where the workflow's events rule it out, but is not called always true for them: what
     * they decide today is guarded against tomorrow. The same goes for the status functions, which are there to be written.
     */
    private static Truth evaluate(String expression, Contexts contexts) {
        Optional<Expression> parsed = Parser.parse(expression);
        if (parsed.isEmpty()) {
            return Truth.SOMETIMES;
        }
        Truth truth = Cases.truth(parsed.get(), contexts, false);
        if (!contexts.assumed().isEmpty()) {
            return Cases.truth(parsed.get(), contexts, true);
        }
        boolean never = truth == Truth.SOMETIMES && Cases.truth(parsed.get(), contexts, true) == Truth.NEVER;
        return never ? Truth.NEVER : truth;
    }

    /** A text with expressions as one expression: {@code a-${{ b }}} as {@code format('a-{0}', b)}. */
    private static String joined(String text) {
        StringBuilder pattern = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        int count = 0;
        int at = 0;
        for (int open = text.indexOf(OPENING); open >= 0; open = text.indexOf(OPENING, at)) {
            int end = fenceEnd(text, open);
            if (end < 0) {
                return "";
            }
            pattern.append(text, at, open).append(MARK).append(count).append(MARK);
            arguments
                    .append(", (")
                    .append(text, open + OPENING.length(), end - CLOSING.length())
                    .append(')');
            count++;
            at = end;
        }
        pattern.append(text.substring(at));
        String escaped =
                pattern.toString().replace("'", "''").replace("{", "{{").replace("}", "}}");
        for (int i = 0; i < count; i++) {
            escaped = escaped.replace(MARK + i + MARK, "{" + i + "}");
        }
        return "format('" + escaped + "'" + arguments + ")";
    }

    private static Optional<String> fenced(String value) {
        boolean whole = value.startsWith(OPENING) && fenceEnd(value, 0) == value.length();
        return whole
                ? Optional.of(value.substring(OPENING.length(), value.length() - CLOSING.length()))
                : Optional.empty();
    }

    /** Where the fence that opens at a place ends; braces in quotes do not close it; -1 where nothing does. */
    private static int fenceEnd(String value, int open) {
        boolean quoted = false;
        for (int at = open + OPENING.length(); at < value.length(); at++) {
            if (value.charAt(at) == '\'') {
                quoted = !quoted;
            } else if (!quoted && value.startsWith(CLOSING, at)) {
                return at + CLOSING.length();
            }
        }
        return -1;
    }
}
