package dev.guardrail.collect.workflow.expression;

import java.util.ArrayList;
import java.util.List;

/** Splits an expression into tokens. */
final class Lexer {

    /** Longer symbols come before their prefixes. */
    private static final List<String> SYMBOLS =
            List.of("&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", "[", "]", ",", ".", "*");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws SyntaxException {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", lexer.at);
        return lexer.tokens;
    }

    private void add(Token.Kind kind, String content, int start) {
        tokens.add(new Token(kind, content, new Span(start, at)));
    }

    private void next() throws SyntaxException {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '\'') {
            string();
        } else if (startsNumber(c)) {
            number();
        } else if (isNamePart(c)) {
            int start = at;
            while (at < text.length() && isNamePart(text.charAt(at))) {
                at++;
            }
            add(Token.Kind.NAME, text.substring(start, at), start);
        } else {
            symbol();
        }
    }

    private void string() throws SyntaxException {
        StringBuilder content = new StringBuilder();
        int start = at;
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '\'') {
                content.append(text.charAt(at));
            } else if (text.startsWith("''", at)) {
                content.append('\'');
                at++;
            } else {
                at++;
                add(Token.Kind.STRING, content.toString(), start);
                return;
            }
        }
        throw new SyntaxException("a text without its closing quote");
    }

    private boolean startsNumber(char c) {
        boolean property = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(".");
        return isDigit(c)
                || c == '-'
                || c == '+'
                || c == '.' && !property && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private void number() throws SyntaxException {
        int start = at;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean sign = (c == '-' || c == '+') && (text.charAt(at - 1) | ' ') == 'e';
            if (!isNamePart(c) && c != '.' && !sign) {
                break;
            }
        }
        String number = text.substring(start, at);
        if (Double.isNaN(Scalars.parse(number))) {
            throw new SyntaxException("not a number: " + number);
        }
        add(Token.Kind.NUMBER, number, start);
    }

    private void symbol() throws SyntaxException {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                add(Token.Kind.SYMBOL, symbol, at - symbol.length());
                return;
            }
        }
        throw new SyntaxException("unexpected `" + text.charAt(at) + "`");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-';
    }
}
