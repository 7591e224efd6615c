package dev.guardrail.collect.language.kotlin;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.braces.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Splits Kotlin into tokens, by the lexical grammar of its specification. A template becomes code in braces, even where
 * it is written without braces, between the strings around it. A name in backquotes keeps the backquotes.
 */
public final class Lexer {

    private static final List<String> LONG_SYMBOLS = List.of("::", "?.", "!!", "->", "?:", "..");

    /** In characters: quotes and an escape of four digits, with some to spare. */
    private static final int LONGEST_CHARACTER = 12;

    /** An open string. */
    private record Quote(boolean raw, int dollars) {

        String end() {
            return raw ? "\"\"\"" : "\"";
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    /** For each open brace, the string whose template it belongs to. */
    private final Deque<Optional<Quote>> braces = new ArrayDeque<>();

    private int at;
    private int line = 1;
    private int column = 1;
    private int counted;

    private Lexer(String text) {
        this.text = text;
    }

    private record Tokens(List<Token> tokens) {}

    /**
     * The tokens of a file.
     *
     * @throws MalformedException if a comment or a string of several lines is not closed
     */
    public static List<Token> tokens(SourceFile file) throws MalformedException {
        return file.tree(Tokens.class, content -> new Tokens(List.copyOf(tokens(SourceText.decode(content)))))
                .tokens();
    }

    /**
     * The tokens of a text whose lines end with a line feed.
     *
     * @throws MalformedException if a comment or a string of several lines is not closed
     */
    public static List<Token> tokens(String text) throws MalformedException {
        Lexer lexer = new Lexer(text);
        if (text.startsWith("#!")) {
            lexer.at = lexer.endOfLine();
        }
        while (lexer.at < text.length()) {
            lexer.step();
        }
        return lexer.tokens;
    }

    private void step() throws MalformedException {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            at = endOfLine();
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '"' || c == '$' && text.startsWith("\"", at + dollars())) {
            openString();
        } else if (c == '\'') {
            character();
        } else if (c == '`' && closesOnLine('`') > 0) {
            add(Kind.WORD, at, closesOnLine('`') + 1);
        } else if (isNamePart(at)) {
            add(Kind.WORD, at, endOfName(at));
        } else {
            symbol();
        }
    }

    /** Skips a comment. Comments may be nested. */
    private void comment() throws MalformedException {
        int start = at;
        int depth = 0;
        do {
            boolean opens = text.startsWith("/*", at);
            boolean closes = text.startsWith("*/", at);
            depth += opens ? 1 : closes ? -1 : 0;
            at += opens || closes ? 2 : 1;
            if (at >= text.length() && depth > 0) {
                throw malformed(start, "a comment is not closed");
            }
        } while (depth > 0);
    }

    private void openString() throws MalformedException {
        int dollars = dollars();
        at += dollars;
        Quote quote = new Quote(text.startsWith("\"\"\"", at), Math.max(1, dollars));
        int start = at;
        at += quote.end().length();
        string(quote, start);
    }

    /** Reads a string, from the opening quote or the end of a template to the closing quote or the next template. */
    private void string(Quote quote, int start) throws MalformedException {
        int content = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '$' && dollars() >= quote.dollars && startsTemplate(at + dollars())) {
                int opening = at;
                at += dollars();
                part(content, opening, start);
                template(quote);
                return;
            } else if (text.startsWith(quote.end(), at)) {
                close(quote, content, start);
                return;
            } else if (c == '\n' && !quote.raw) {
                part(content, at, start);
                return;
            }
            boolean escapes = c == '\\' && !quote.raw && !text.startsWith("\n", at + 1);
            at += escapes ? 2 : c == '$' ? dollars() : 1;
        }
        if (quote.raw) {
            throw malformed(start, "a string is not closed");
        }
        at = text.length();
        part(content, at, start);
    }

    /** Closes a string. If a raw string ends with more than three quotes, the last three close it. */
    private void close(Quote quote, int content, int start) {
        while (quote.raw && text.startsWith("\"", at + 3)) {
            at++;
        }
        part(content, at, start);
        at += quote.end().length();
    }

    private boolean startsTemplate(int index) {
        return index < text.length()
                && (text.charAt(index) == '{'
                        || text.charAt(index) == '`'
                        || isNamePart(index) && !Character.isDigit(text.charAt(index)));
    }

    private void template(Quote quote) throws MalformedException {
        if (text.charAt(at) == '{') {
            add(Kind.SYMBOL, at, at + 1);
            braces.push(Optional.of(quote));
            return;
        }
        int start = at;
        int end = text.charAt(at) == '`' ? Math.max(at, closesOnLine('`')) + 1 : endOfName(at);
        put(Kind.SYMBOL, "{", start);
        add(Kind.WORD, start, end);
        put(Kind.SYMBOL, "}", start);
        string(quote, at);
    }

    private void character() {
        int end = closesOnLine('\'');
        if (end < 0) {
            add(Kind.SYMBOL, at, at + 1);
        } else {
            put(Kind.STRING, text.substring(at + 1, end), at);
            at = end + 1;
        }
    }

    private void symbol() throws MalformedException {
        int start = at;
        int length = Math.max(dollars(), Character.charCount(text.codePointAt(at)));
        for (String candidate : LONG_SYMBOLS) {
            length = text.startsWith(candidate, start) ? candidate.length() : length;
        }
        String symbol = text.substring(start, start + length);
        add(Kind.SYMBOL, start, start + length);
        if (symbol.equals("{")) {
            braces.push(Optional.empty());
        } else if (symbol.equals("}") && !braces.isEmpty()) {
            Optional<Quote> quote = braces.pop();
            if (quote.isPresent()) {
                string(quote.get(), at);
            }
        }
    }

    private int dollars() {
        int end = at;
        while (end < text.length() && text.charAt(end) == '$') {
            end++;
        }
        return end - at;
    }

    private boolean isNamePart(int index) {
        int point = text.codePointAt(index);
        return Character.isLetterOrDigit(point) || point == '_';
    }

    private int endOfName(int from) {
        int end = from;
        while (end < text.length() && isNamePart(end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** The place where the quote here is closed; -1 where the line ends first. */
    private int closesOnLine(char quote) {
        int limit = quote == '\'' ? Math.min(text.length(), at + LONGEST_CHARACTER) : text.length();
        for (int i = at + 1; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
            i += text.charAt(i) == '\\' && quote == '\'' ? 1 : 0;
        }
        return -1;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void part(int content, int end, int start) {
        put(Kind.STRING, text.substring(content, end), start);
    }

    private void add(Kind kind, int start, int end) {
        put(kind, text.substring(start, end), start);
        at = end;
    }

    private void put(Kind kind, String value, int start) {
        countTo(start);
        tokens.add(new Token(kind, value, line, column));
    }

    private void countTo(int start) {
        for (; counted < start; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(text.charAt(counted))) {
                column++;
            }
        }
    }

    private MalformedException malformed(int start, String reason) {
        countTo(start);
        return new MalformedException(line, reason);
    }
}
