package dev.guardrail.collect.language.braces;

import dev.guardrail.collect.language.braces.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A position in a text, with the tokens before it and the brackets and elements that are open. */
final class Cursor {

    /** The kinds of open brackets and elements. */
    enum Open {
        /** A parenthesis. */
        GROUP,
        /** The parenthesis of {@code if}, {@code for}, {@code while} or {@code with}, after which a statement comes. */
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
        /** An element, after its opening tag. */
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

    /** Adds a token, which does not start before the last token. */
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

    /** Moves to the end of the next occurrence of a text, or to the end of all. */
    void skip(String end, int from) {
        int found = text.indexOf(end, from);
        at = found < 0 ? text.length() : found + end.length();
    }

    /** Skips a line. In JavaScript, though in no editor, two more characters end a line, and code may follow them. */
    private void skipLine(Dialect dialect) {
        while (!atEnd() && at(at) != '\n' && (dialect == Dialect.GO || at(at) != '\u2028' && at(at) != '\u2029')) {
            at++;
        }
        at++;
    }

    /** Skips the comment that starts here, if any. */
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
