package dev.guardrail.collect.language.braces;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.language.braces.Cursor.Open;
import dev.guardrail.collect.language.braces.Token.Kind;
import java.util.List;

/**
 * Splits JavaScript, TypeScript and Go into tokens, well enough to distinguish code from strings, regular expressions,
 * the text of elements and comments. It accepts any text: a quote that is not closed on its line is a symbol.
 */
public final class Lexer {

    private final String text;
    private final Dialect dialect;
    private final Cursor cursor;
    private final Elements elements;
    private final Operands operands;
    /** For each quote, the end of a line that does not close it, so that each line is searched once. */
    private final int[] unclosed = new int[128];

    private Lexer(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
        this.cursor = new Cursor(text);
        this.elements = new Elements(cursor);
        this.operands = new Operands(cursor);
    }

    private record Tokens(List<Token> tokens) {}

    /**
     * The tokens of a file.
     *
     * @param dialect that of the file: every reader says the same
     */
    public static List<Token> tokens(SourceFile file, Dialect dialect) {
        return file.as(Tokens.class, content -> new Tokens(List.copyOf(tokens(SourceText.decode(content), dialect))))
                .tokens();
    }

    /** The tokens of a text whose lines end with a line feed. */
    public static List<Token> tokens(String text, Dialect dialect) {
        Lexer lexer = new Lexer(text, dialect);
        if (text.startsWith("#!")) {
            lexer.cursor.skip("\n", 0);
        }
        while (!lexer.cursor.atEnd()) {
            lexer.step();
        }
        return lexer.cursor.tokens;
    }

    private void step() {
        Open open = cursor.open.peek();
        if (open == Open.TAG) {
            elements.tag();
        } else if (open == Open.CHILDREN) {
            elements.children();
        } else if (Character.isWhitespace(text.charAt(cursor.at))) {
            cursor.at++;
        } else if (!cursor.skipComment(dialect)) {
            token(text.charAt(cursor.at));
        }
    }

    private void token(char c) {
        boolean hash = c == '#' && dialect != Dialect.GO;
        if (c == '`') {
            cursor.at++;
            template(cursor.at - 1);
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (isDigit(c) && dialect != Dialect.GO) {
            number();
        } else if (Character.isJavaIdentifierPart(text.codePointAt(cursor.at + (hash && !isLast() ? 1 : 0)))) {
            word();
        } else if (c == '/' && dialect != Dialect.GO && operands.expected() && closesOnLine('/') > 0) {
            pattern();
        } else if (c == '<' && dialect == Dialect.ELEMENTS && operands.expected() && elements.starts()) {
            elements.open();
        } else {
            symbol(c);
        }
    }

    private boolean isLast() {
        return cursor.at + 1 == text.length();
    }

    private void word() {
        int start = cursor.at;
        take(start, wordEnd(text.charAt(start) == '#' ? start + 1 : start), Kind.WORD);
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void number() {
        int start = cursor.at;
        int end = wordEnd(start);
        if (cursor.at(end) == '.' && cursor.at(end + 1) != '.') {
            end = wordEnd(end + 1);
        }
        boolean exponent = (cursor.at(end - 1) | 0x20) == 'e' && (cursor.at(start + 1) | 0x20) != 'x';
        if (exponent && (cursor.at(end) == '+' || cursor.at(end) == '-')) {
            end = wordEnd(end + 1);
        }
        take(start, end, Kind.WORD);
    }

    private void pattern() {
        take(cursor.at, wordEnd(closesOnLine('/') + 1), Kind.PATTERN);
    }

    private void take(int start, int end, Kind kind) {
        cursor.add(kind, text.substring(start, end), start);
        cursor.at = end;
    }

    private void symbol(char c) {
        operands.bracket(c);
        cursor.add(Kind.SYMBOL, String.valueOf(c), cursor.at);
        cursor.at++;
        if (c == '}' && operands.closed() == Open.TEMPLATE) {
            template(cursor.at);
        }
    }

    private void string(char quote) {
        int end = closesOnLine(quote);
        if (end < 0) {
            symbol(quote);
        } else {
            cursor.add(Kind.STRING, text.substring(cursor.at + 1, end), cursor.at);
            cursor.at = end + 1;
        }
    }

    /**
     * Reads a template, from the opening quote or the end of an expression to the closing quote or the next expression.
     */
    private void template(int place) {
        boolean go = dialect == Dialect.GO;
        int start = cursor.at;
        int end = start;
        while (end < text.length() && text.charAt(end) != '`' && (go || !text.startsWith("${", end))) {
            end += text.charAt(end) == '\\' && !go ? 2 : 1;
        }
        end = Math.min(end, text.length());
        cursor.add(go ? Kind.STRING : Kind.TEMPLATE, text.substring(start, end), place);
        if (cursor.at(end) == '$') {
            cursor.add(Kind.SYMBOL, "${", end);
            cursor.open.push(Open.TEMPLATE);
            end++;
        }
        cursor.at = end + 1;
    }

    /** The end of the literal that starts here; -1 where the line ends first. */
    private int closesOnLine(char quote) {
        boolean set = false;
        int i = cursor.at < unclosed[quote] ? unclosed[quote] : cursor.at + 1;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && (quote != '/' || cursor.at(i + 1) != '\n')) {
                i++;
            } else if (c == '\n') {
                break;
            } else if (quote == '/' && (c == '[' || c == ']')) {
                set = c == '[';
            } else if (c == quote && !set) {
                return i;
            }
        }
        unclosed[quote] = Math.min(i, text.length());
        return -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
