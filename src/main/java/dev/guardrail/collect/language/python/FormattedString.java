package dev.guardrail.collect.language.python;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the code in formatted strings and in template strings. */
public final class FormattedString {

    private FormattedString() {}

    /** Whether the expressions in the braces of a string are code. */
    public static boolean is(Token token) {
        if (!token.isString()) {
            return false;
        }
        String prefix = prefix(token);
        return prefix.contains("f") || prefix.contains("t");
    }

    /**
     * The tokens of each expression in the braces of a formatted string, also those in format specifications, with
     * their places in the file. A nested string is a single token. Conversions and {@code =} do not belong to the
     * expressions.
     *
     * @throws MalformedException if a string or a bracket in one is not closed
     */
    public static List<List<Token>> expressions(Token string) throws MalformedException {
        List<List<Token>> expressions = new ArrayList<>();
        if (string.text().indexOf('{') < 0) {
            return expressions;
        }
        String text = string.text();
        Position position = new Position(string);
        for (int[] field : Strings.fields(text, prefix(string))) {
            position.moveTo(field[0]);
            List<Token> tokens = expression(tokens(text.substring(field[0], field[1]), position));
            if (!tokens.isEmpty()) {
                expressions.add(tokens);
            }
        }
        return expressions;
    }

    private static String prefix(Token string) {
        int quote = 0;
        while (Character.isLetter(string.text().charAt(quote))) {
            quote++;
        }
        return string.text().substring(0, quote).toLowerCase(Locale.ROOT);
    }

    /** Splits an expression into tokens. As in brackets, line ends do not count. */
    private static List<Token> tokens(String text, Position position) throws MalformedException {
        List<Token> tokens = new ArrayList<>();
        try {
            for (LogicalLine line : Lexer.lines("(" + text + "\n)")) {
                line.tokens().forEach(token -> tokens.add(position.place(token)));
            }
        } catch (MalformedException e) {
            throw new MalformedException(position.line + Math.max(e.line(), 1) - 1, e.getMessage());
        }
        return tokens.subList(1, tokens.size() - 1);
    }

    /** The tokens without {@code !r} and {@code =} at their end. */
    private static List<Token> expression(List<Token> tokens) {
        int end = 0;
        int open = 0;
        while (end < tokens.size() && !(open == 0 && tokens.get(end).is("!"))) {
            open += tokens.get(end).opens() ? 1 : tokens.get(end).closes() ? -1 : 0;
            end++;
        }
        return List.copyOf(tokens.subList(0, end > 0 && tokens.get(end - 1).is("=") ? end - 1 : end));
    }

    /** A position in the string that moves forward. */
    private static final class Position {

        private final String text;
        private int at;
        private int line;
        private int column;

        private Position(Token string) {
            this.text = string.text();
            this.line = string.line();
            this.column = string.column();
        }

        private void moveTo(int offset) {
            for (int end = text.indexOf('\n', at); end >= 0 && end < offset; end = text.indexOf('\n', at)) {
                line++;
                column = 1;
                at = end + 1;
            }
            column += text.codePointCount(at, offset);
            at = offset;
        }

        /** A token at its place in the file; the expression starts here, after one added bracket. */
        private Token place(Token token) {
            boolean first = token.line() == 1;
            int columns = first ? column + token.column() - 2 : token.column();
            Kind kind = token.kind();
            return new Token(kind, token.text(), line + token.line() - 1, columns);
        }
    }
}
