package dev.guardrail.collect.workflow.expression;

import java.util.List;

/** A part of a parsed expression. Equal parts of one expression have the same id. */
sealed interface Node {

    int id();

    record Literal(int id, Object constant) implements Node {}

    /** A context, such as {@code github}; its name is in lower case. */
    record Context(int id, String name) implements Node {}

    /** {@code *} as an index. */
    record Star(int id) implements Node {}

    /**
     * Properties of a context or of a value.
     *
     * @param steps at least one; a property's name is a {@link Literal} in lower case
     */
    record Access(int id, Node base, List<Node> steps) implements Node {}

    /** A function call; its name is in lower case. */
    record Call(int id, String name, List<Node> arguments) implements Node {}

    /** A text with expressions: its literal parts and its expressions, in their order. */
    record Text(int id, List<Node> parts) implements Node {}

    record Not(int id, Node operand, boolean odd) implements Node {}

    /**
     * Operands of {@code &&} or of {@code ||}: a single node for any number of operands, so that evaluation needs no
     * depth.
     */
    record Chain(int id, boolean and, List<Node> operands) implements Node {}

    /** Comparisons of one precedence, from left to right. */
    record Comparison(int id, Node first, List<Against> rest) implements Node {}

    /**
     * A comparison with the operand to the left.
     *
     * @param id the same for {@code ==} and {@code !=} of the same operands, whatever their order
     */
    record Against(int id, String operator, Node operand) {}
}
