package dev.guardrail.collect.language.braces;

import dev.guardrail.collect.language.braces.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Cuts JavaScript, TypeScript and Go into tokens, well enough to tell code from strings and comments. It refuses nothing: a
 * quote that is not closed on its line, as in the text of an element, is a symbol.
 */
public final class Lexer {

    /** Words before a slash that starts a regular expression. */
    private static final Set<String> BEFORE_EXPRESSION =
            Set.of("return", "typeof", "case", "in", "of", "do", "else", "void", "delete", "throw", "new", "await");

    private final String text;
    private final boolean go;
    private final List<Token> tokens = new ArrayList<>();
    /** Of each open brace, whether it stands in a template. */
    private final Deque<Boolean> braces = new ArrayDeque<>();

    private int at;
    private int line = 1;
    private int lineStart;
    private int counted;

    private Lexer(String text, boolean go) {
        this.text = text;
        this.go = go;
    }

    /**
     * The tokens of a text whose lines end with a line feed.
     *
     * @param go whether it is Go, which has no regular expressions and no expressions in templates
     */
    public static List<Token> tokens(String text, boolean go) {
        Lexer lexer = new Lexer(text, go);
        while (lexer.at < text.length()) {
            lexer.step();
        }
        return lexer.tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            at = after("\n", at);
        } else if (text.startsWith("/*", at)) {
            at = after("*/", at + 2);
        } else if (c == '`') {
            at++;
            template();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (Character.isJavaIdentifierPart(c)) {
            word();
        } else if (c == '/' && !go && startsExpression() && closesOnLine('/') > 0) {
            at = closesOnLine('/') + 1;
        } else {
            symbol(c);
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        add(Kind.WORD, text.substring(start, at), start);
    }

    private void symbol(char c) {
        if (c == '{') {
            braces.push(false);
        }
        add(Kind.SYMBOL, String.valueOf(c), at);
        at++;
        if (c == '}' && !braces.isEmpty() && braces.pop()) {
            template();
        }
    }

    private void string(char quote) {
        int end = closesOnLine(quote);
        if (end < 0) {
            symbol(quote);
        } else {
            add(Kind.STRING, text.substring(at + 1, end), at);
            at = end + 1;
        }
    }

    /** From behind the opening quote, or behind an expression in braces, to the closing quote or the next expression. */
    private void template() {
        int start = at;
        while (at < text.length() && text.charAt(at) != '`') {
            if (!go && text.startsWith("${", at)) {
                add(Kind.SYMBOL, "{", at);
                at += 2;
                braces.push(true);
                return;
            }
            at += text.charAt(at) == '\\' && !go ? 2 : 1;
        }
        at = Math.min(at, text.length());
        add(Kind.STRING, text.substring(start, at), start);
        at++;
    }

    /** Where the literal that starts here ends; -1 where the line ends before it. */
    private int closesOnLine(char quote) {
        boolean set = false;
        for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote == '/' && (c == '[' || c == ']')) {
                set = c == '[';
            } else if (c == quote && !set) {
                return i;
            }
        }
        return -1;
    }

    private boolean startsExpression() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token before = tokens.get(tokens.size() - 1);
        return before.isWord()
                ? BEFORE_EXPRESSION.contains(before.text())
                : !before.isString() && !before.is(")") && !before.is("]") && !before.is("}");
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private void add(Kind kind, String value, int start) {
        for (; counted < start; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        tokens.add(new Token(kind, value, line, text.codePointCount(lineStart, start) + 1));
    }
}
