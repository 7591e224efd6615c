package dev.guardrail.collect.powershell;

/** Finds where quotes, comments and brackets of a PowerShell script end. */
public final class Spans {

    private Spans() {}

    /**
     * Where what begins at an offset ends: a quoted text, a comment, a bracket with its content, a variable in braces, or one
     * character.
     */
    public static int end(String script, int at, int to) {
        char c = script.charAt(at);
        if (script.startsWith("<#", at)) {
            int close = script.indexOf("#>", at + 2);
            return close < 0 || close + 2 > to ? to : close + 2;
        } else if (c == '#' && (at == 0 || " \t\n;{(".indexOf(script.charAt(at - 1)) >= 0)) {
            int close = script.indexOf('\n', at);
            return close < 0 || close > to ? to : close;
        } else if (script.startsWith("@'", at) || script.startsWith("@\"", at)) {
            int close = script.indexOf("\n" + script.charAt(at + 1) + "@", at + 2);
            return close < 0 || close + 3 > to ? to : close + 3;
        } else if (c == '\'') {
            return quoted(script, at, to, false);
        } else if (c == '"') {
            return quoted(script, at, to, true);
        } else if (c == '`') {
            return Math.min(at + 2, to);
        } else if (script.startsWith("${", at)) {
            int close = script.indexOf('}', at);
            return close < 0 || close >= to ? to : close + 1;
        }
        return c == '(' || c == '{' ? bracket(script, at, to) : at + 1;
    }

    private static int quoted(String script, int at, int to, boolean escapes) {
        char quote = script.charAt(at);
        for (int i = at + 1; i < to; i++) {
            char c = script.charAt(i);
            if (escapes && c == '`') {
                i++;
            } else if (c == quote && i + 1 < to && script.charAt(i + 1) == quote) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return to;
    }

    /** Counts brackets of one kind, and skips quotes and comments; in one pass, however deep they are. */
    private static int bracket(String script, int at, int to) {
        char open = script.charAt(at);
        char close = open == '(' ? ')' : '}';
        int depth = 0;
        int i = at;
        while (i < to) {
            char c = script.charAt(i);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
            i = c == '(' || c == '{' ? i + 1 : Math.max(i + 1, end(script, i, to));
        }
        return to;
    }

    /** The next offset that is no blank, no comment and no continuation of a line. */
    public static int skipBlanks(String script, int from, int to) {
        int at = from;
        while (at < to) {
            boolean comment = script.charAt(at) == '#' || script.startsWith("<#", at);
            if (Character.isWhitespace(script.charAt(at))) {
                at++;
            } else if (isContinuation(script, at, to)) {
                at += 2;
            } else if (comment) {
                at = Math.max(at + 1, end(script, at, to));
            } else {
                break;
            }
        }
        return at;
    }

    public static boolean isContinuation(String script, int at, int to) {
        return script.charAt(at) == '`'
                && at + 1 < to
                && (script.charAt(at + 1) == '\n' || script.charAt(at + 1) == '\r');
    }

    /** A span without its quotes and escapes. */
    public static String plain(String span) {
        int length = span.length();
        char first = span.charAt(0);
        if (length > 1 && (first == '\'' || first == '"') && span.charAt(length - 1) == first) {
            return span.substring(1, length - 1);
        }
        return length == 2 && first == '`' ? span.substring(1) : span;
    }
}
