package dev.guardrail.collect.language.python;

/**
 * A token of Python. Comments, spaces and line ends are not tokens.
 *
 * @param text the written text
 * @param line the line where it starts, counted from 1
 * @param column the column where it starts, counted from 1 in code points
 */
public record Token(Kind kind, String text, int line, int column) {

    /** The kinds of tokens. */
    public enum Kind {
        /** A name or a keyword. */
        WORD,
        NUMBER,
        STRING,
        SYMBOL
    }

    /** Whether it is that word or symbol, and not a string. */
    public boolean is(String word) {
        return kind != Kind.STRING && text.equals(word);
    }

    /** Whether it is a name or a keyword. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it is a string literal, with its prefix and its quotes. */
    public boolean isString() {
        return kind == Kind.STRING;
    }

    /** Whether it opens a bracket. */
    public boolean opens() {
        return is("(") || is("[") || is("{");
    }

    /** Whether it closes a bracket. */
    public boolean closes() {
        return is(")") || is("]") || is("}");
    }
}
