package dev.guardrail.collect.surface.script;

/**
 * A token of a language with braces.
 *
 * @param text as written; of a string what stands between its quotes
 * @param line where it starts, counted from 1
 * @param column where it starts, counted from 1 in code points
 */
record Token(Kind kind, String text, int line, int column) {

    enum Kind {
        /** A name, a keyword or a number. */
        WORD,
        STRING,
        SYMBOL
    }

    boolean is(String symbol) {
        return kind != Kind.STRING && text.equals(symbol);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    int depth() {
        return is("(") || is("[") || is("{") ? 1 : is(")") || is("]") || is("}") ? -1 : 0;
    }
}
