package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.Job;
import dev.guardrail.fact.Truth;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates expressions as far as constants and the matrix decide them. Whatever only a run knows, and whatever is
 * not an expression at all, holds {@link Truth#SOMETIMES}.
 */
public final class Expressions {

    private static final String OPENING = "${{";
    private static final String CLOSING = "}}";

    private Expressions() {}

    /**
     * Judges the value of an {@code if}.
     *
     * @param ifValue the scalar's content, untrimmed: the line end that {@code |} and {@code >} leave behind an
     *     expression makes it literal
     * @param matrix the axes of the job; one named {@code *} says that a run can add others and further values
     */
    public static Judgement condition(String ifValue, List<Job.Axis> matrix) {
        if (!ifValue.contains(OPENING)) {
            return new Judgement(evaluate(ifValue, matrix), false);
        }
        if (ifValue.startsWith(OPENING) && fenceEnd(ifValue) < 0) {
            return new Judgement(Truth.SOMETIMES, false);
        }
        return fenced(ifValue)
                .map(expression -> new Judgement(evaluate(expression, matrix), false))
                .orElse(new Judgement(Truth.ALWAYS, true));
    }

    /**
     * Judges the value of a {@code continue-on-error}. Only YAML's own booleans and expressions decide; {@code yes} is
     * a text.
     *
     * @param value the scalar's content
     * @param matrix the axes of the job; one named {@code *} says that a run can add others and further values
     */
    public static Truth flag(String value, List<Job.Axis> matrix) {
        String flag = value.strip();
        if (Scalars.read(flag) instanceof Boolean decided) {
            return decided ? Truth.ALWAYS : Truth.NEVER;
        }
        return fenced(flag).map(expression -> evaluate(expression, matrix)).orElse(Truth.SOMETIMES);
    }

    private static Truth evaluate(String expression, List<Job.Axis> matrix) {
        return Parser.parse(expression)
                .map(parsed -> new MatrixCells(matrix).judge(parsed))
                .orElse(Truth.SOMETIMES);
    }

    private static Optional<String> fenced(String value) {
        boolean whole = value.startsWith(OPENING) && fenceEnd(value) == value.length();
        return whole
                ? Optional.of(value.substring(OPENING.length(), value.length() - CLOSING.length()))
                : Optional.empty();
    }

    /** Where the fence that opens the value ends; braces in quotes do not close it; -1 where nothing does. */
    private static int fenceEnd(String value) {
        boolean quoted = false;
        for (int at = OPENING.length(); at < value.length(); at++) {
            if (value.charAt(at) == '\'') {
                quoted = !quoted;
            } else if (!quoted && value.startsWith(CLOSING, at)) {
                return at + CLOSING.length();
            }
        }
        return -1;
    }
}
