package dev.guardrail.collect.language.braces;

/**
 * A token of a language with braces.
 *
 * @param text the written text; for a string, the text between its quotes
 * @param line the line where it starts, counted from 1
 * @param column the column where it starts, counted from 1 in code points
 */
public record Token(Kind kind, String text, int line, int column) {

    /** The kinds of tokens. */
    public enum Kind {
        /** A name, a keyword or a number. */
        WORD,
        STRING,
        /**
         * A template, or its text before, between or after expressions, which are in <code>${</code> and
         * <code>}</code>.
         */
        TEMPLATE,
        /** A regular expression with its flags. */
        PATTERN,
        /** One character, or <code>${</code>. */
        SYMBOL,
        /**
         * The start of an element; its text is the tag's name, empty for a fragment. Attributes and text are no tokens.
         */
        ELEMENT,
        /** The end of an element. */
        END
    }

    /** Whether it is that word or symbol, and not a string. */
    public boolean is(String symbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(symbol);
    }

    /** Whether it is a name, a keyword or a number. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it is a string literal, or a part of a template. */
    public boolean isString() {
        return kind == Kind.STRING || kind == Kind.TEMPLATE;
    }

    /** By how much it changes the number of open brackets and elements: 1, 0 or -1. */
    public int depth() {
        return switch (kind) {
            case ELEMENT -> 1;
            case END -> -1;
            case SYMBOL ->
                switch (text) {
                    case "(", "[", "{", "${" -> 1;
                    case ")", "]", "}" -> -1;
                    default -> 0;
                };
            default -> 0;
        };
    }
}
