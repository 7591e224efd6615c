package dev.guardrail.collect.language.python;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.language.python.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Splits Python into logical lines, by chapter 2 of the language reference. */
public final class Lexer {

    private static final List<String> OPERATORS = List.of(
            "...", "**=", "//=", ">>=", "<<=", "->", ":=", "==", "!=", "<=", ">=", "**", "//", "<<", ">>", "+=", "-=",
            "*=", "/=", "%=", "@=", "&=", "|=", "^=");

    /** Python's own limit of nested brackets. */
    private static final int NESTING_LIMIT = 200;

    private final String text;
    private final List<LogicalLine> lines = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Token> open = new ArrayDeque<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int indent;
    private int counted;
    private int columns = 1;

    private Lexer(String text) {
        this.text = text;
    }

    private record Lines(List<LogicalLine> lines) {}

    /**
     * The logical lines of a file.
     *
     * @throws MalformedException if a string or a bracket is not closed
     */
    public static List<LogicalLine> lines(SourceFile file) throws MalformedException {
        return file.tree(Lines.class, content -> new Lines(List.copyOf(lines(SourceText.decode(content)))))
                .lines();
    }

    /**
     * The logical lines of a text whose lines end with a line feed.
     *
     * @throws MalformedException if a string or a bracket is not closed
     */
    public static List<LogicalLine> lines(String text) throws MalformedException {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.step();
        }
        Token unclosed = lexer.open.peek();
        if (unclosed != null) {
            throw new MalformedException(unclosed.line(), "`" + unclosed.text() + "` is not closed");
        }
        lexer.endLogicalLine();
        return lexer.lines;
    }

    private void step() throws MalformedException {
        char c = text.charAt(at);
        if (c == '\n') {
            newline();
        } else if (c == ' ' || c == '\t' || c == '\f') {
            at++;
        } else if (c == '#') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (c == '\\' && text.startsWith("\n", at + 1)) {
            at += 2;
            startLine();
        } else {
            token(c);
        }
    }

    private void token(char c) throws MalformedException {
        if (tokens.isEmpty()) {
            indent = indentation();
        }
        int start = at;
        if (Character.isJavaIdentifierStart(text.codePointAt(at))) {
            word();
        } else if (c == '"' || c == '\'') {
            string(start);
        } else if (isDigit(at) || c == '.' && isDigit(at + 1)) {
            number();
        } else {
            symbol();
        }
    }

    private void word() throws MalformedException {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        boolean quoted = text.startsWith("\"", at) || text.startsWith("'", at);
        if (quoted && Strings.isPrefix(text.substring(start, at))) {
            string(start);
        } else {
            add(Kind.WORD, start);
        }
    }

    private void string(int start) throws MalformedException {
        at = Strings.end(text, at, text.substring(start, at));
        Token token = new Token(Kind.STRING, text.substring(start, at), line, column(start));
        tokens.add(token);
        for (int i = start; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
    }

    private void number() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || "._".indexOf(text.charAt(at)) >= 0
                        || isExponentSign(start))) {
            at++;
        }
        add(Kind.NUMBER, start);
    }

    private boolean isExponentSign(int start) {
        char before = text.charAt(at - (at > start ? 1 : 0));
        boolean hexadecimal = text.startsWith("0x", start) || text.startsWith("0X", start);
        return "+-".indexOf(text.charAt(at)) >= 0 && (before == 'e' || before == 'E') && !hexadecimal;
    }

    private void symbol() throws MalformedException {
        int start = at;
        at += operatorLength();
        Token token = add(Kind.SYMBOL, start);
        if (token.opens()) {
            open.push(token);
            if (open.size() > NESTING_LIMIT) {
                throw new MalformedException(token.line(), "more than " + NESTING_LIMIT + " brackets are open");
            }
        } else if (token.closes()) {
            close(token);
        }
    }

    private int operatorLength() {
        if ("()[]{},;".indexOf(text.charAt(at)) < 0) {
            for (String operator : OPERATORS) {
                if (text.startsWith(operator, at)) {
                    return operator.length();
                }
            }
        }
        return Character.charCount(text.codePointAt(at));
    }

    private void close(Token token) throws MalformedException {
        Token opening = open.poll();
        if (opening == null || "([{".indexOf(opening.text()) != ")]}".indexOf(token.text())) {
            throw new MalformedException(token.line(), "`" + token.text() + "` has no opening bracket");
        }
    }

    private Token add(Kind kind, int start) {
        Token token = new Token(kind, text.substring(start, at), line, column(start));
        tokens.add(token);
        return token;
    }

    private void newline() {
        at++;
        startLine();
        if (open.isEmpty()) {
            endLogicalLine();
        }
    }

    private void startLine() {
        line++;
        lineStart = at;
    }

    private void endLogicalLine() {
        if (!tokens.isEmpty()) {
            lines.add(new LogicalLine(indent, tokens));
            tokens.clear();
        }
    }

    private int indentation() {
        int columns = 0;
        for (int i = lineStart; i < at; i++) {
            char c = text.charAt(i);
            columns = c == '\t' ? columns / 8 * 8 + 8 : c == '\f' ? 0 : columns + 1;
        }
        return columns;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** The column of a token, counted from the last token: a line may be as long as the file. */
    private int column(int start) {
        if (counted < lineStart || counted > start) {
            counted = lineStart;
            columns = 1;
        }
        columns += text.codePointCount(counted, start);
        counted = start;
        return columns;
    }
}
