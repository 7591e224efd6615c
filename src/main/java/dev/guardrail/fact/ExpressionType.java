package dev.guardrail.fact;

/** The type of the value of an expression, as far as the expression alone says. */
public enum ExpressionType {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL,
    /** It depends on the run. */
    UNKNOWN
}
