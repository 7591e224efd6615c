package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * A shell script of a step.
 *
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param dialect the shell that reads it: {@code bash} or {@code sh}
 * @param text a line with the options of its shell, and then its text, with underscores in place of each expression, so that
 *     all else keeps its place
 * @param lines where each line of its own begins in the file
 */
public record LintedScript(String job, int step, String dialect, String text, List<Place> lines) {

    public LintedScript {
        lines = List.copyOf(lines);
    }

    /** A place in the file, for a place in {@link #text}: lines and columns are counted from 1. */
    public Place place(int line, int column, int endLine, int endColumn) {
        Place start = lines.get(Math.min(Math.max(line - 1, 1), lines.size()) - 1);
        Place end = lines.get(Math.min(Math.max(Math.max(endLine, line) - 1, 1), lines.size()) - 1);
        return new Place(
                start.path(),
                start.line(),
                start.column() + Math.max(column, 1) - 1,
                Math.max(start.line(), end.line()),
                end.column() + Math.max(endColumn, 1) - 1);
    }
}
