package dev.guardrail.collect.workflow.expression;

/** A text is not an expression. */
final class SyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    SyntaxException(String message) {
        super(message);
    }
}
