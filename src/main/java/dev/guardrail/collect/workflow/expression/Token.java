package dev.guardrail.collect.workflow.expression;

/**
 * A token of an expression.
 *
 * @param text the content of a literal; otherwise as written
 * @param span where it stands
 */
record Token(Kind kind, String text, Span span) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
