package dev.guardrail.collect.coverage.gate;

/**
 * A word, number, string or sign of a program.
 *
 * @param kind what it is
 * @param text a string without its quotes and with its escapes as written; anything else as written
 * @param line the line it starts on
 */
record Token(Kind kind, String text, int line) {

    enum Kind {
        WORD,
        NUMBER,
        STRING,
        SIGN
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Whether it can name a property. */
    boolean isName() {
        return kind != Kind.SIGN;
    }
}
