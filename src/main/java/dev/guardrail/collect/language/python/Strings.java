package dev.guardrail.collect.language.python;

import dev.guardrail.collect.language.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the ends of string literals, also of formatted strings that contain expressions and strings. */
final class Strings {

    private static final Set<String> PREFIXES = Set.of("", "r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt");

    /** Python's own limit is far lower. */
    private static final int DEPTH_LIMIT = 100;

    private final String text;
    private final int start;
    private final List<int[]> fields = new ArrayList<>();
    private int at;
    private int inner;

    private Strings(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    /** Whether a word directly before a quote is the prefix of the string. */
    static boolean isPrefix(String word) {
        return PREFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * The offset after a string literal.
     *
     * @param quote the offset of its quote, after any prefix
     */
    static int end(String text, int quote, String prefix) throws MalformedException {
        Strings strings = new Strings(text, quote);
        strings.skip(prefix, 0);
        return strings.at;
    }

    /**
     * The expressions in the braces of a formatted string and of its format specifications, each as the offsets of its
     * start and its end, with any conversion and {@code =}.
     */
    static List<int[]> fields(String string, String prefix) throws MalformedException {
        Strings strings = new Strings(string, prefix.length());
        strings.skip(prefix, 0);
        return strings.fields;
    }

    private void skip(String prefix, int depth) throws MalformedException {
        String lower = prefix.toLowerCase(Locale.ROOT);
        boolean formatted = lower.contains("f") || lower.contains("t");
        String single = text.substring(at, at + 1);
        String quote = text.startsWith(single.repeat(3), at) ? single.repeat(3) : single;
        at += quote.length();
        while (!text.startsWith(quote, at)) {
            char c = current();
            if (c == '\n' && quote.length() == 1) {
                throw unclosed();
            }
            if (c == '\\') {
                escape(formatted, lower.contains("r"));
            } else if (formatted && c == '{') {
                brace(depth);
            } else {
                at++;
            }
        }
        at += quote.length();
    }

    private void escape(boolean formatted, boolean raw) {
        if (formatted && text.startsWith("{", at + 1)) {
            at++;
        } else if (formatted && !raw && text.startsWith("N{", at + 1)) {
            at += 3;
        } else {
            at += 2;
        }
    }

    private void brace(int depth) throws MalformedException {
        if (text.startsWith("{{", at)) {
            at += 2;
        } else {
            field(depth + 1);
        }
    }

    /** Reads an expression in braces. Its strings may use the same quotes as the string around it. */
    private void field(int depth) throws MalformedException {
        if (depth > DEPTH_LIMIT) {
            throw unclosed();
        }
        at++;
        int from = at;
        int open = 0;
        while (open > 0 || current() != '}') {
            char c = current();
            if (c == ':' && open == 0) {
                break;
            }
            if (c == '"' || c == '\'') {
                innerString(depth);
                continue;
            }
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            at = c == '#' ? endOfLine() : at + 1;
        }
        if (inner == 0) {
            fields.add(new int[] {from, at});
        }
        if (current() == ':') {
            format(depth);
        }
        at++;
    }

    private void innerString(int depth) throws MalformedException {
        inner++;
        skip(prefixBefore(), depth + 1);
        inner--;
    }

    /** Reads a format specification, between the colon and the closing brace. */
    private void format(int depth) throws MalformedException {
        while (current() != '}') {
            if (current() == '{') {
                field(depth + 1);
            } else {
                at++;
            }
        }
    }

    private String prefixBefore() {
        int from = at;
        while (from > start && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, at);
        return isPrefix(word) ? word : "";
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private char current() throws MalformedException {
        if (at >= text.length()) {
            throw unclosed();
        }
        return text.charAt(at);
    }

    private MalformedException unclosed() {
        int line = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        return new MalformedException(line, "a string that starts here is not closed");
    }
}
