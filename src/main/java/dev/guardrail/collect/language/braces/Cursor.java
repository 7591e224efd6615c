package dev.guardrail.collect.language.braces;

import dev.guardrail.collect.language.braces.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A place in a text, the tokens before it, and what is open there. */
final class Cursor {

    /** What is open. */
    enum Open {
        /** A parenthesis. */
        GROUP,
        /** The parenthesis of {@code if}, {@code for}, {@code while} or {@code with}: a statement comes behind it. */
        CONDITION,
        SQUARE,
        BLOCK,
        /** A brace around an object. */
        VALUE,
        /** A brace around an expression in a template. */
        TEMPLATE,
        /** A brace around an expression in an element. */
        CONTAINER,
        /** A tag, up to its closing angle bracket. */
        TAG,
        /** An element, behind its opening tag. */
        CHILDREN
    }

    final String text;
    final List<Token> tokens = new ArrayList<>();
    final Deque<Open> open = new ArrayDeque<>();
    int at;

    private int line = 1;
    private int column = 1;
    private int counted;

    Cursor(String text) {
        this.text = text;
    }

    /** Adds a token; no token starts before the one that was added last. */
    void add(Kind kind, String value, int start) {
        for (; counted < start; counted++) {
            char c = text.charAt(counted);
            if (c == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        tokens.add(new Token(kind, value, line, column));
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character at an index; 0 outside of the text. */
    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    /** Moves behind the next occurrence of a text, or to the end. */
    void skip(String end, int from) {
        int found = text.indexOf(end, from);
        at = found < 0 ? text.length() : found + end.length();
    }

    /** To JavaScript, but to no editor, two more characters end a line: what is behind them is code. */
    private void skipLine(Dialect dialect) {
        while (!atEnd() && at(at) != '\n' && (dialect == Dialect.GO || at(at) != '\u2028' && at(at) != '\u2029')) {
            at++;
        }
        at++;
    }

    /** Moves behind the comment that starts here, if one does. */
    boolean skipComment(Dialect dialect) {
        if (startsWith("//")) {
            skipLine(dialect);
        } else if (startsWith("/*")) {
            skip("*/", at + 2);
        } else {
            return false;
        }
        return true;
    }
}
