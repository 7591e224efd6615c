package dev.guardrail.collect.workflow.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Finds the ends of words, quotes and expansions. Open ones are on an explicit stack, so nesting needs no recursion.
 */
final class Quoting {

    private static final String BETWEEN_WORDS = " \t\r\n;&|()<>";

    /** The characters after which a word may contain a parenthesis: an array's {@code =}, the operator of a pattern. */
    private static final String BEFORE_PARENTHESIS = "=?*+@";

    private static final String BEFORE_KEYWORD = "\n;&|(){!";
    private static final List<String> KEYWORDS =
            List.of(" then", " else", "\nelse", ";else", " do", "\ndo", ";do", " in");

    private enum Open {
        QUOTE('"'),
        BACKTICK('`'),
        COMMAND(')'),
        /** From {@code case} to {@code esac} within a command. The parenthesis after a pattern closes nothing. */
        CASE('\0'),
        ARITHMETIC(')'),
        PARENTHESIS(')'),
        PARAMETER('}'),
        QUOTED_PARAMETER('}');

        private final char closing;

        Open(char closing) {
            this.closing = closing;
        }

        boolean isQuoted() {
            return this == QUOTE || this == QUOTED_PARAMETER;
        }
    }

    private final String script;
    private final Heredocs heredocs;
    private final Deque<Open> open = new ArrayDeque<>();

    Quoting(String script) {
        this.script = script;
        this.heredocs = new Heredocs(script);
    }

    /** The end of the word that starts here, which has at least one character. */
    int wordEnd(int from) {
        open.clear();
        int at = step(from);
        while (at < script.length() && (!open.isEmpty() || continuesWord(at))) {
            at = step(at);
        }
        return at;
    }

    /** The end of the quote, expansion or substitution that opens here. */
    int end(int from, boolean quoted) {
        open.clear();
        if (quoted) {
            open.push(Open.QUOTE);
        }
        int outside = open.size();
        int at = step(from);
        while (at < script.length() && open.size() > outside) {
            at = step(at);
        }
        return at;
    }

    /** The end of a GitHub expression. Braces in quotes do not close it. */
    static int expressionEnd(String script, int from) {
        boolean quoted = false;
        for (int at = from; at < script.length(); at++) {
            if (script.charAt(at) == '\'') {
                quoted = !quoted;
            } else if (!quoted && script.startsWith("}}", at)) {
                return at + 2;
            }
        }
        return script.length();
    }

    /** The end of {@code '...'}. GitHub inserts the values of expressions before the shell sees the quotes. */
    static int singleQuoteEnd(String script, int from) {
        int at = from + 1;
        while (at < script.length() && script.charAt(at) != '\'') {
            at = script.startsWith("${{", at) ? expressionEnd(script, at) : at + 1;
        }
        return Math.min(at + 1, script.length());
    }

    private boolean continuesWord(int at) {
        char c = script.charAt(at);
        return BETWEEN_WORDS.indexOf(c) < 0
                || c == '(' && BEFORE_PARENTHESIS.indexOf(script.charAt(at - 1)) >= 0
                || isProcessSubstitution(at);
    }

    /** Whether {@code <(} or {@code >(} starts here, which is a word and not a redirection. */
    boolean isProcessSubstitution(int at) {
        return script.startsWith("<(", at) || script.startsWith(">(", at);
    }

    /** Moves behind one character, or behind several that belong together. */
    private int step(int at) {
        char c = script.charAt(at);
        if (script.startsWith("${{", at)) {
            return expressionEnd(script, at);
        }
        if (c == '\\') {
            return Math.min(at + 2, script.length());
        }
        if ((c == 'c' || c == 'e') && isInCommand() && startsCommand(at)) {
            return keyword(at);
        }
        if (!open.isEmpty() && c == open.peek().closing) {
            open.pop();
            return at + 1;
        }
        if (c == '$' || c == '`') {
            return expansion(at, c);
        }
        boolean quoted = !open.isEmpty() && open.peek().isQuoted();
        return quoted && c != '"' ? at + 1 : unquoted(at, c);
    }

    private boolean isInCommand() {
        return open.peek() == Open.COMMAND || open.peek() == Open.CASE;
    }

    private int keyword(int at) {
        if (isWord("case", at)) {
            open.push(Open.CASE);
            return at + 4;
        }
        if (open.peek() == Open.CASE && isWord("esac", at)) {
            open.pop();
            return at + 4;
        }
        return at + 1;
    }

    private boolean isWord(String word, int at) {
        int end = at + word.length();
        return script.startsWith(word, at)
                && (end >= script.length() || BETWEEN_WORDS.indexOf(script.charAt(end)) >= 0);
    }

    /** Whether a keyword can start here: after an operator or another keyword. */
    private boolean startsCommand(int at) {
        int end = at;
        while (end > 0 && (script.charAt(end - 1) == ' ' || script.charAt(end - 1) == '\t')) {
            end--;
        }
        if (end == 0 || BEFORE_KEYWORD.indexOf(script.charAt(end - 1)) >= 0) {
            return true;
        }
        String before = script.substring(Math.max(0, end - 5), end);
        return end < at && KEYWORDS.stream().anyMatch(before::endsWith);
    }

    private int expansion(int at, char c) {
        boolean quoted = !open.isEmpty() && open.peek().isQuoted();
        if (c == '`') {
            open.push(Open.BACKTICK);
        } else if (script.startsWith("$((", at)) {
            open.push(Open.ARITHMETIC);
        } else if (script.startsWith("$(", at)) {
            open.push(Open.COMMAND);
        } else if (script.startsWith("${", at)) {
            open.push(quoted ? Open.QUOTED_PARAMETER : Open.PARAMETER);
        } else {
            return !quoted && script.startsWith("$'", at) ? ansiQuoteEnd(at + 1) : at + 1;
        }
        return c == '`' ? at + 1 : at + 2;
    }

    private int ansiQuoteEnd(int from) {
        int at = from + 1;
        while (at < script.length() && script.charAt(at) != '\'') {
            at += script.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, script.length());
    }

    private int unquoted(int at, char c) {
        if (c == '\'') {
            return singleQuoteEnd(script, at);
        }
        if (isInCommand() && "#<\n".indexOf(c) >= 0) {
            return inCommand(at, c);
        }
        if (open.isEmpty() && isProcessSubstitution(at)) {
            open.push(Open.COMMAND);
            return at + 2;
        }
        if (c == '"') {
            open.push(Open.QUOTE);
        } else if (c == '(' && open.isEmpty()) {
            open.push(Open.PARENTHESIS);
        } else if (c == '(' && open.peek() == Open.CASE) {
            open.push(Open.COMMAND);
        } else if (c == '(' && open.peek().closing == ')') {
            open.push(open.peek());
        }
        return at + 1;
    }

    private int inCommand(int at, char c) {
        if (c == '\n') {
            return heredocs.skip(at + 1);
        }
        if (c == '<') {
            return heredocs.startsAt(at) ? heredocs.announce(at) : script.startsWith("<<<", at) ? at + 3 : at + 1;
        }
        boolean comment = BETWEEN_WORDS.indexOf(script.charAt(at - 1)) >= 0;
        int end = comment ? script.indexOf('\n', at) : at + 1;
        return end < 0 ? script.length() : end;
    }
}
