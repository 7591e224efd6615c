package dev.guardrail.collect.workflow.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the here-documents that a line announces; their bodies follow the line. */
final class Heredocs {

    private record Pending(String delimiter, boolean indented) {}

    private final String script;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();

    Heredocs(String script) {
        this.script = script;
    }

    /** The bodies that were skipped, in the order in which they were announced. */
    List<String> bodies() {
        return bodies;
    }

    boolean startsAt(int at) {
        return script.startsWith("<<", at) && !script.startsWith("<<<", at);
    }

    /** Reads {@code <<} with its delimiter; returns the end of the delimiter. */
    int announce(int from) {
        boolean indented = script.startsWith("-", from + 2);
        int at = from + (indented ? 3 : 2);
        while (at < script.length() && isBlank(script.charAt(at))) {
            at++;
        }
        StringBuilder delimiter = new StringBuilder();
        char quote = 0;
        for (; at < script.length() && script.charAt(at) != '\n'; at++) {
            char c = script.charAt(at);
            if (quote == 0 && (isBlank(c) || ";&|()<>`".indexOf(c) >= 0)) {
                break;
            }
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c != '\\') {
                delimiter.append(c);
            }
        }
        pending.add(new Pending(delimiter.toString(), indented));
        return at;
    }

    /** Skips the bodies that start at the beginning of a line; returns the beginning of the line after them. */
    int skip(int from) {
        int at = from;
        while (!pending.isEmpty()) {
            at = skip(pending.remove(), at);
        }
        return at;
    }

    private int skip(Pending heredoc, int from) {
        int at = from;
        while (at < script.length()) {
            int end = script.indexOf('\n', at);
            int next = end < 0 ? script.length() : end + 1;
            int start = at;
            while (heredoc.indented() && script.startsWith("\t", start)) {
                start++;
            }
            int length = (end < 0 ? script.length() : end) - start;
            if (length == heredoc.delimiter().length() && script.startsWith(heredoc.delimiter(), start)) {
                bodies.add(script.substring(from, at));
                return next;
            }
            at = next;
        }
        bodies.add(script.substring(from));
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
