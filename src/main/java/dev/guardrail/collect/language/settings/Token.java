package dev.guardrail.collect.language.settings;

/**
 * A word, number, string or sign of a program.
 *
 * @param kind its kind
 * @param text the written text; for a string, without its quotes, and with its escapes as written
 * @param line the line where it starts
 */
public record Token(Kind kind, String text, int line) {

    /** The kinds of tokens. */
    public enum Kind {
        WORD,
        NUMBER,
        STRING,
        SIGN
    }

    /** Whether it is that word or sign. */
    public boolean is(String written) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(written);
    }

    /** Whether it is a name or a keyword. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it is a string, or a regular expression. */
    public boolean isString() {
        return kind == Kind.STRING;
    }

    /** Whether it can name a property. */
    public boolean isName() {
        return kind != Kind.SIGN;
    }
}
