package dev.guardrail.collect.language.mask;

import dev.guardrail.collect.language.mask.CodeMask.Comment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the strings and the comments of a text, in one pass. */
final class MaskReader {

    private static final String TRIPLE_DOUBLE = "\"\"\"";
    private static final String TRIPLE_SINGLE = "'''";

    /** What a regular expression of JavaScript may stand behind. */
    private static final String BEFORE_PATTERN = "(,=:[!&|?{};+<>~^%*";

    /** In characters. */
    private static final int LONGEST_PATTERN = 1000;

    private final String text;
    private final Syntax syntax;
    private final List<Comment> strings = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    /** For each open brace, whether it belongs to an expression in a template. */
    private final Deque<Boolean> braces = new ArrayDeque<>();

    private int at;
    private char last = '(';

    MaskReader(String text, Syntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    CodeMask read() {
        if (text.startsWith("#!") && !text.startsWith("#![")) {
            comment(endOfLine(at));
        }
        while (at < text.length()) {
            step();
        }
        return new CodeMask(text, strings, comments);
    }

    private void step() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (startsLineComment()) {
            comment(endOfLine(at));
        } else if (syntax.hasBlocks() && text.startsWith("/*", at)) {
            comment(endOfBlock());
        } else if (syntax.hasBlocks() && text.startsWith("<!--", at) && syntax == Syntax.SCRIPT) {
            comment(after("-->", at));
        } else if (!string(c)) {
            symbol(c);
        }
    }

    private boolean startsLineComment() {
        if (!text.startsWith(syntax.line(), at)) {
            return false;
        }
        boolean behindSpace = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        return syntax != Syntax.HASH || behindSpace;
    }

    private void comment(int end) {
        comments.add(new Comment(at, end));
        at = end;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    /** Comments of Rust may be nested. */
    private int endOfBlock() {
        if (syntax != Syntax.RUST) {
            return after("*/", at + 2);
        }
        int depth = 0;
        for (int i = at; i < text.length() - 1; i++) {
            boolean opens = text.startsWith("/*", i);
            boolean closes = text.startsWith("*/", i);
            depth += opens ? 1 : closes ? -1 : 0;
            i += opens || closes ? 1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Reads the string, or the pattern, that starts here, if any. */
    private boolean string(char c) {
        int end = -1;
        if (c == '`' && syntax == Syntax.SCRIPT) {
            template(at);
            return true;
        } else if (text.startsWith(TRIPLE_DOUBLE, at) && (syntax == Syntax.PYTHON || syntax == Syntax.BRACES)) {
            end = afterEscaped(TRIPLE_DOUBLE, at + 3);
        } else if (text.startsWith(TRIPLE_SINGLE, at) && syntax == Syntax.PYTHON) {
            end = afterEscaped(TRIPLE_SINGLE, at + 3);
        } else if (c == '`' && syntax == Syntax.GO) {
            end = after("`", at + 1);
        } else if (syntax == Syntax.RUST) {
            end = rust(c);
        } else if (syntax.isQuote(c) && c != '`') {
            end = closesOnLine(c);
        } else if (c == '/' && syntax == Syntax.SCRIPT && startsPattern()) {
            end = closesOnLine('/');
        }
        if (end > 0) {
            strings.add(new Comment(at, end));
            at = end;
            last = '"';
        }
        return end > 0;
    }

    private int afterEscaped(String quote, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(quote, i)) {
                return i + quote.length();
            }
        }
        return text.length();
    }

    /** Strings of Rust span lines; {@code r#"…"#} ends with as many hash signs; a character is two or more long. */
    private int rust(char c) {
        if (c == '"') {
            return afterEscaped("\"", at + 1);
        } else if (c == '\'') {
            boolean character = text.startsWith("\\", at + 1) || text.startsWith("'", at + 2);
            return character ? closesOnLine('\'') : -1;
        }
        boolean starts = c == 'r' && (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)) || last == 'b');
        int hashes = at + 1;
        while (starts && text.startsWith("#", hashes)) {
            hashes++;
        }
        return starts && text.startsWith("\"", hashes) ? after("\"" + text.substring(at + 1, hashes), hashes + 1) : -1;
    }

    /** Behind the quote that closes what starts here; -1 where the line ends first. */
    private int closesOnLine(char quote) {
        boolean set = false;
        int limit = quote == '/' ? Math.min(text.length(), at + LONGEST_PATTERN) : text.length();
        for (int i = at + 1; i < limit && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote == '/' && (c == '[' || c == ']')) {
                set = c == '[';
            } else if (c == quote && !set) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean startsPattern() {
        int word = at;
        while (word > 0 && Character.isWhitespace(text.charAt(word - 1)) && text.charAt(word - 1) != '\n') {
            word--;
        }
        return BEFORE_PATTERN.indexOf(last) >= 0 || text.startsWith("return", word - 6);
    }

    /** A template up to its end or to an expression in it; {@code start} is its quote or the end of the last expression. */
    private void template(int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != '`' && !text.startsWith("${", end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        boolean expression = text.startsWith("${", end);
        at = Math.min(text.length(), end + (expression ? 2 : 1));
        strings.add(new Comment(start, at));
        last = '(';
        if (expression) {
            braces.push(true);
        }
    }

    private void symbol(char c) {
        if (c == '{') {
            braces.push(false);
        } else if (c == '}' && !braces.isEmpty() && braces.pop()) {
            template(at);
            return;
        }
        last = c;
        at += c == '\\' ? 2 : 1;
    }
}
