package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.python.Token;
import java.util.List;

/**
 * A dotted name in an expression.
 *
 * @param names its segments
 * @param first the token that it starts with
 * @param last the token that it ends with
 * @param called whether it is called there
 * @param code where it stands
 * @param next the index of the token behind it, of the opening bracket where it is called
 * @param moment what holds for the statement that it stands in
 * @param scope where its first segment is looked up
 */
record Reference(
        List<String> names, Token first, Token last, boolean called, Code code, int next, Moment moment, Scope scope) {

    /**
     * What holds for all of a statement.
     *
     * @param statement its number in the file
     * @param typeChecking whether only type checkers read it
     */
    record Moment(int statement, boolean typeChecking) {}
}
