package dev.guardrail.collect.language.settings;

import dev.guardrail.collect.language.settings.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a program in JavaScript, TypeScript, Groovy or Kotlin into tokens, as far as settings need it. It leaves
 * comments out, and does not take the text of strings for code. It never fails, and reads the text once.
 */
public final class Tokens {

    /** In characters: nobody writes longer regular expressions. It limits the search for the end of a false one. */
    private static final int REGEX_LIMIT = 1_000;

    private static final String QUOTES = "'\"`";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private Tokens(String text) {
        this.text = text;
    }

    /** The tokens of a program with any kind of line ends. */
    public static List<Token> of(String text) {
        return new Tokens(text).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("//", at) || text.startsWith("#!", at) && at == 0) {
                skipTo(end("\n", at));
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                skipTo(end < 0 ? text.length() : end + 2);
            } else if (QUOTES.indexOf(c) >= 0) {
                string(text.startsWith(String.valueOf(c).repeat(3), at) && c != '`' ? 3 : 1);
            } else if (c == '/' && expressionStarts() && regexEnd() > 0) {
                add(Kind.STRING, text.substring(at + 1, regexEnd() - 1), regexEnd());
            } else if (Character.isDigit(c)) {
                add(Kind.NUMBER, numberEnd());
            } else if (Character.isJavaIdentifierStart(c)) {
                add(Kind.WORD, wordEnd());
            } else if (Character.isWhitespace(c)) {
                skipTo(at + 1);
            } else {
                add(Kind.SIGN, at + 1);
            }
        }
        return tokens;
    }

    private int end(String what, int from) {
        int end = text.indexOf(what, from);
        return end < 0 ? text.length() : end;
    }

    private void add(Kind kind, int end) {
        add(kind, text.substring(at, end), end);
    }

    private void add(Kind kind, String value, int end) {
        tokens.add(new Token(kind, value, line));
        skipTo(end);
    }

    private void skipTo(int end) {
        for (; at < end; at++) {
            line += text.charAt(at) == '\n' ? 1 : 0;
        }
    }

    private void string(int quotes) {
        String quote = text.substring(at, at + quotes);
        boolean oneLine = quotes == 1 && !quote.equals("`");
        int from = at + quotes;
        int end = from;
        int depth = 0;
        while (end < text.length() && (depth > 0 || !text.startsWith(quote, end))) {
            char c = text.charAt(end);
            if (oneLine && c == '\n') {
                break;
            }
            // An expression in a template may have its own braces.
            depth += quote.equals("`") ? depth(end, c, depth) : 0;
            end += c == '\\' ? 2 : 1;
        }
        int close = Math.min(end, text.length());
        add(Kind.STRING, text.substring(Math.min(from, close), close), Math.min(text.length(), close + quotes));
    }

    private int depth(int position, char c, int depth) {
        if (c == '{') {
            return depth > 0 || text.charAt(position - 1) == '$' ? 1 : 0;
        }
        return c == '}' && depth > 0 ? -1 : 0;
    }

    /**
     * Whether an expression may start here: then a slash starts a regular expression, while after a value it divides.
     */
    private boolean expressionStarts() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.get(tokens.size() - 1);
        return last.kind() == Kind.SIGN
                ? ")]}".indexOf(last.text().charAt(0)) < 0
                : last.text().equals("return");
    }

    /** The end of a regular expression on its line; 0 where the line does not close it. */
    private int regexEnd() {
        boolean inClass = false;
        int limit = Math.min(text.length(), at + REGEX_LIMIT);
        for (int i = at + 1; i < limit && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '/' && !inClass) {
                return i + 1;
            } else {
                inClass = c == '[' || inClass && c != ']';
            }
        }
        return 0;
    }

    /** The end of a number, {@code 0.8} in {@code 0.8.toBigDecimal()}, without the suffixes of Groovy and Kotlin. */
    private int numberEnd() {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_' || isPoint(end))) {
            end++;
        }
        return end;
    }

    private boolean isPoint(int position) {
        return text.charAt(position) == '.'
                && position + 1 < text.length()
                && Character.isDigit(text.charAt(position + 1));
    }

    private int wordEnd() {
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
