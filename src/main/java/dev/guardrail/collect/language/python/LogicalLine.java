package dev.guardrail.collect.language.python;

import java.util.List;

/**
 * A line of Python as its parser sees it, however many lines it is written on.
 *
 * @param indent the columns before its first token, with a tab at every eighth
 * @param tokens its tokens; at least one
 */
public record LogicalLine(int indent, List<Token> tokens) {

    public LogicalLine {
        tokens = List.copyOf(tokens);
    }
}
