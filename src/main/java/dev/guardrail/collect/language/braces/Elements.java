package dev.guardrail.collect.language.braces;

import dev.guardrail.collect.language.braces.Cursor.Open;
import dev.guardrail.collect.language.braces.Token.Kind;
import java.util.HashMap;
import java.util.Map;

/** Splits JSX elements into tokens. Their text is not code, whatever quotes, slashes and brackets it contains. */
final class Elements {

    /** In characters: longer type arguments are not recognized. */
    private static final int LIMIT = 2_000;

    private final Cursor cursor;
    private final String text;
    /** The offset of the last closing tag of each name. Filled on first use. */
    private final Map<String, Integer> closings = new HashMap<>();

    private int lastSelfClosing = -2;

    Elements(Cursor cursor) {
        this.cursor = cursor;
        this.text = cursor.text;
    }

    /**
     * Whether the angle bracket here, where an expression may start, starts an element. A list of type parameters looks
     * like an element, but has no closing tag.
     */
    boolean starts() {
        int start = cursor.at + 1;
        int end = nameEnd(start);
        int next = end;
        while (Character.isWhitespace(cursor.at(next))) {
            next++;
        }
        char c = cursor.at(next);
        if (c == '>') {
            return closes(text.substring(start, end));
        }
        boolean attribute = Character.isJavaIdentifierStart(c) && next > end && !isConstraint(next);
        boolean inside = c == '{' || c == '/' || c == '<' && next == end || attribute;
        return end > start && inside && (closes(text.substring(start, end)) || lastSelfClosing > cursor.at);
    }

    /** Whether {@code extends} and a type follow, not an attribute of that name. */
    private boolean isConstraint(int next) {
        int end = next + "extends".length();
        return text.startsWith("extends", next)
                && Character.isWhitespace(cursor.at(end))
                && "=/>".indexOf(cursor.at(end + 1)) < 0;
    }

    private boolean closes(String name) {
        if (lastSelfClosing == -2) {
            lastSelfClosing = text.lastIndexOf("/>");
            for (int i = text.indexOf("</"); i >= 0; i = text.indexOf("</", i + 2)) {
                closings.put(text.substring(i + 2, nameEnd(i + 2)), i);
            }
        }
        return closings.getOrDefault(name, -1) > cursor.at;
    }

    private int nameEnd(int start) {
        int end = start;
        while (Character.isJavaIdentifierPart(cursor.at(end)) && cursor.at(end) != 0
                || end > start && "-.:".indexOf(cursor.at(end)) >= 0) {
            end++;
        }
        return end;
    }

    void open() {
        int start = cursor.at + 1;
        int end = nameEnd(start);
        cursor.add(Kind.ELEMENT, text.substring(start, end), cursor.at + (end > start ? 1 : 0));
        cursor.open.push(Open.TAG);
        cursor.at = end;
        if (cursor.at(end) == '<') {
            typeArguments();
        }
    }

    private void typeArguments() {
        int depth = 0;
        for (int i = cursor.at; i < Math.min(text.length(), cursor.at + LIMIT); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' && text.charAt(i - 1) != '=' ? -1 : 0;
            if (depth == 0) {
                cursor.at = i + 1;
                return;
            }
        }
        cursor.at++;
    }

    /** One step in an opening tag. */
    void tag() {
        char c = cursor.at(cursor.at);
        if (cursor.startsWith("/>")) {
            cursor.open.pop();
            cursor.add(Kind.END, "", cursor.at);
            cursor.at += 2;
        } else if (c == '>') {
            cursor.open.pop();
            cursor.open.push(Open.CHILDREN);
            cursor.at++;
        } else if (c == '{') {
            container();
        } else if (c == '"' || c == '\'') {
            cursor.skip(String.valueOf(c), cursor.at + 1);
        } else if (c == '<' && starts()) {
            open();
        } else if (!cursor.skipComment(Dialect.ELEMENTS)) {
            cursor.at++;
        }
    }

    /** One step between an opening and a closing tag. */
    void children() {
        char c = cursor.at(cursor.at);
        char next = cursor.at(cursor.at + 1);
        if (c == '{') {
            container();
        } else if (c == '<' && next == '/') {
            cursor.open.pop();
            cursor.add(Kind.END, "", cursor.at);
            cursor.skip(">", cursor.at);
        } else if (c == '<' && (next == '>' || Character.isJavaIdentifierStart(next))) {
            open();
        } else {
            cursor.at++;
        }
    }

    private void container() {
        cursor.add(Kind.SYMBOL, "{", cursor.at);
        cursor.open.push(Open.CONTAINER);
        cursor.at++;
    }
}
