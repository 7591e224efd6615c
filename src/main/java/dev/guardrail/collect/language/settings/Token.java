package dev.guardrail.collect.language.settings;

/**
 * A word, number, string or sign of a program.
 *
 * @param kind what it is
 * @param text a string without its quotes and with its escapes as written; anything else as written
 * @param line the line it starts on
 */
public record Token(Kind kind, String text, int line) {

    /** What a token is. */
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
