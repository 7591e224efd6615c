package dev.guardrail.collect.workflow.expression;

import java.util.List;

/** A part of a parsed expression. Parts of one expression that are written alike have the same id. */
sealed interface Node {

    int id();

    record Literal(int id, Object constant) implements Node {}

    /** A context, {@code github} say; its name in lower case. */
    record Context(int id, String name) implements Node {}

    /** {@code *} as an index. */
    record Star(int id) implements Node {}

    /**
     * Properties of a context or of a value.
     *
     * @param steps at least one; a property's name is a {@link Literal} in lower case
     */
    record Access(int id, Node base, List<Node> steps) implements Node {}

    /** A function call; its name in lower case. */
    record Call(int id, String name, List<Node> arguments) implements Node {}

    /** A text with expressions: what is written and the expressions, in turn. */
    record Text(int id, List<Node> parts) implements Node {}

    record Not(int id, Node operand, boolean odd) implements Node {}

    /** Operands of {@code &&} or of {@code ||}: one node however many there are, so that evaluation costs no depth. */
    record Chain(int id, boolean and, List<Node> operands) implements Node {}

    /** Comparisons of one precedence, from left to right. */
    record Comparison(int id, Node first, List<Against> rest) implements Node {}

    /**
     * One comparison of what stands to the left.
     *
     * @param id the same for {@code ==} and {@code !=} of the same operands, whatever their order
     */
    record Against(int id, String operator, Node operand) {}
}
