package dev.guardrail.collect.workflow.expression;

import java.util.Set;
import java.util.function.Function;

/**
 * A parsed expression.
 *
 * @param variables the matrix variables that it reads, dotted and in lower case
 * @param term its evaluation
 */
record Expression(Set<String> variables, Term term) {

    Expression {
        variables = Set.copyOf(variables);
    }

    /** A part of an expression. */
    @FunctionalInterface
    interface Term {

        /** Evaluates the term, given the values of the matrix variables. */
        Value evaluate(Function<String, Value> variables);
    }
}
