package dev.guardrail.collect.language.python;

import java.util.List;

/**
 * A line of Python as its parser sees it, which may span several lines of the file.
 *
 * @param indent the columns before its first token, with a tab stop at every eighth
 * @param tokens its tokens; at least one
 */
public record LogicalLine(int indent, List<Token> tokens) {

    public LogicalLine {
        tokens = List.copyOf(tokens);
    }
}
