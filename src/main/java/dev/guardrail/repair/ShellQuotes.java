package dev.guardrail.repair;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says how a place in a POSIX script is quoted. */
final class ShellQuotes {

    /** How a place is quoted. */
    enum Quote {
        /** A word of its own, or a part of one. */
        NONE,
        /** The value of an assignment, which is one word whatever it has. */
        ASSIGNMENT,
        SINGLE,
        DOUBLE,
        /** A document in the script whose variables are replaced. */
        DOCUMENT,
        /** A document in the script that is taken as it is. */
        RAW_DOCUMENT,
        COMMENT
    }

    private static final Pattern DOCUMENT = Pattern.compile("<<-?\\s*(['\"\\\\]?)([A-Za-z_][A-Za-z0-9_]*)['\"]?");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern ASSIGNED =
            Pattern.compile("(?:^|[;&|(\\s])(?:export |local |readonly )?[A-Za-z_]\\w*\\+?=[^\\s\"';&|()]*$");

    private final String script;
    private final Deque<Character> open = new ArrayDeque<>();
    private String end = "";
    private boolean raw;
    private boolean pending;
    private boolean comment;

    private ShellQuotes(String script) {
        this.script = script;
    }

    /** How the place at an offset of a script is quoted. */
    static Quote at(String script, int offset) {
        ShellQuotes quotes = new ShellQuotes(script);
        int at = 0;
        while (at < offset) {
            at = quotes.next(at);
        }
        return quotes.quote(offset);
    }

    private Quote quote(int offset) {
        if (!end.isEmpty() && !pending) {
            return raw ? Quote.RAW_DOCUMENT : Quote.DOCUMENT;
        }
        if (comment) {
            return Quote.COMMENT;
        }
        char in = open.isEmpty() ? ' ' : open.peek();
        if (in == '\'') {
            return Quote.SINGLE;
        }
        if (in == '"') {
            return Quote.DOUBLE;
        }
        int line = script.lastIndexOf('\n', offset - 1) + 1;
        return ASSIGNED.matcher(script.substring(line, offset)).find() ? Quote.ASSIGNMENT : Quote.NONE;
    }

    /** Goes behind what is at an offset. */
    private int next(int at) {
        Matcher expression = EXPRESSION.matcher(script).region(at, script.length());
        if (expression.lookingAt()) {
            return expression.end();
        }
        char c = script.charAt(at);
        if (c == '\n') {
            return line(at);
        }
        if (comment || !end.isEmpty() && !pending) {
            return at + 1;
        }
        char in = open.isEmpty() ? ' ' : open.peek();
        if (c == '\\' && in != '\'') {
            return at + 2;
        }
        if (in == '\'' || c == in && (c == '"' || c == '`')) {
            if (c == in) {
                open.pop();
            }
            return at + 1;
        }
        return in == '"' ? inDouble(at) : inWord(at, c, in);
    }

    /** A line ends: a document may begin or end here. */
    private int line(int at) {
        comment = false;
        pending = false;
        if (end.isEmpty()) {
            return at + 1;
        }
        int next = script.indexOf('\n', at + 1);
        String line = script.substring(at + 1, next < 0 ? script.length() : next);
        if (line.strip().equals(end)) {
            end = "";
            return at + 1 + line.length();
        }
        return at + 1;
    }

    private int inDouble(int at) {
        if (script.startsWith("$(", at)) {
            open.push('(');
            return at + 2;
        }
        if (script.charAt(at) == '`') {
            open.push('`');
        }
        return at + 1;
    }

    private int inWord(int at, char c, char in) {
        Matcher document = DOCUMENT.matcher(script).region(at, script.length());
        if (c == '<' && !script.startsWith("<<<", at) && document.lookingAt()) {
            end = document.group(2);
            raw = !document.group(1).isEmpty();
            pending = true;
            return document.end();
        }
        if (script.startsWith("<<<", at)) {
            return at + 3;
        }
        if (c == '#' && (at == 0 || Character.isWhitespace(script.charAt(at - 1)) || script.charAt(at - 1) == ';')) {
            comment = true;
        } else if (c == '\'' || c == '"' || c == '`' || c == '(') {
            open.push(c);
        } else if (c == ')' && in == '(') {
            open.pop();
        }
        return at + 1;
    }
}
