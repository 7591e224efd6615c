package dev.guardrail.collect.dependency.manifest;

import java.util.ArrayList;
import java.util.List;

/** Cuts Gradle's build files, in Groovy or Kotlin, into words, strings and symbols, without their comments. */
final class GradleTokens {

    /**
     * One of them.
     *
     * @param text a word with its dots, what stands between a string's quotes, or a symbol
     * @param string whether it is a string
     * @param line where it starts
     */
    record Token(String text, boolean string, int line) {

        boolean is(String symbol) {
            return !string && text.equals(symbol);
        }

        boolean isWord() {
            return !string && Character.isJavaIdentifierStart(text.charAt(0));
        }
    }

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private GradleTokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        GradleTokens cut = new GradleTokens(source);
        while (cut.at < source.length()) {
            cut.step();
        }
        return cut.tokens;
    }

    private void step() {
        char c = source.charAt(at);
        if (source.startsWith("//", at)) {
            skipTo(source.indexOf('\n', at));
        } else if (source.startsWith("/*", at)) {
            int end = source.indexOf("*/", at + 2);
            skipTo(end < 0 ? end : end + 2);
        } else if (c == '"' || c == '\'') {
            string(
                    source.startsWith(String.valueOf(c).repeat(3), at)
                            ? String.valueOf(c).repeat(3)
                            : String.valueOf(c));
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else {
            // The ends of lines end statements.
            if (c == '\n' || !Character.isWhitespace(c)) {
                tokens.add(new Token(String.valueOf(c), false, line));
            }
            skipTo(at + 1);
        }
    }

    private void word() {
        int end = at;
        while (end < source.length()
                && (Character.isJavaIdentifierPart(source.charAt(end))
                        || source.charAt(end) == '.'
                                && end + 1 < source.length()
                                && Character.isJavaIdentifierStart(source.charAt(end + 1)))) {
            end++;
        }
        tokens.add(new Token(source.substring(at, end), false, line));
        at = end;
    }

    private void string(String quote) {
        int start = at + quote.length();
        int end = start;
        while (end < source.length()
                && !source.startsWith(quote, end)
                && (quote.length() == 3 || source.charAt(end) != '\n')) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, source.length());
        tokens.add(new Token(source.substring(start, end), true, line));
        skipTo(source.startsWith(quote, end) ? end + quote.length() : end);
    }

    private void skipTo(int index) {
        int end = index < 0 ? source.length() : index;
        for (; at < end; at++) {
            line += source.charAt(at) == '\n' ? 1 : 0;
        }
    }
}
