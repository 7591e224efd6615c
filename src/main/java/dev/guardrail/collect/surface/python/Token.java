package dev.guardrail.collect.surface.python;

/**
 * A token of Python: no comment, no space, no line end.
 *
 * @param text as written
 * @param line where it starts, counted from 1
 * @param column where it starts, counted from 1 in code points
 */
record Token(Kind kind, String text, int line, int column) {

    enum Kind {
        /** A name or a keyword. */
        WORD,
        NUMBER,
        STRING,
        SYMBOL
    }

    boolean is(String word) {
        return kind != Kind.STRING && text.equals(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    /** Whether it opens a bracket. */
    boolean opens() {
        return is("(") || is("[") || is("{");
    }

    /** Whether it closes a bracket. */
    boolean closes() {
        return is(")") || is("]") || is("}");
    }
}
