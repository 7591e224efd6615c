package dev.guardrail.collect.workflow.expression;

/** A token of an expression; the text of a literal is its content. */
record Token(Kind kind, String text) {

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
