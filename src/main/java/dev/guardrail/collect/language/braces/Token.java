package dev.guardrail.collect.language.braces;

/**
 * A token of a language with braces.
 *
 * @param text as written; of a string what stands between its quotes
 * @param line where it starts, counted from 1
 * @param column where it starts, counted from 1 in code points
 */
public record Token(Kind kind, String text, int line, int column) {

    /** What a token is. */
    public enum Kind {
        /** A name, a keyword or a number. */
        WORD,
        STRING,
        SYMBOL
    }

    /** Whether it is that word or symbol, and no string. */
    public boolean is(String symbol) {
        return kind != Kind.STRING && text.equals(symbol);
    }

    /** Whether it is a name, a keyword or a number. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it is a string literal, or a part of a template. */
    public boolean isString() {
        return kind == Kind.STRING;
    }

    /** How many more brackets are open behind it: 1, 0 or -1. */
    public int depth() {
        return is("(") || is("[") || is("{") ? 1 : is(")") || is("]") || is("}") ? -1 : 0;
    }
}
