package dev.guardrail.collect.workflow.script;

import java.util.regex.Pattern;

/** Interprets the words of a command as the shell does. */
final class Words {

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*(\\[[^\\]]*\\])?\\+?=.*", Pattern.DOTALL);
    private static final Pattern SPECIAL = Pattern.compile("[\\\\'\"$`]");
    private static final String ESCAPABLE_IN_QUOTES = "$`\"\\\n";

    private Words() {}

    static boolean isAssignment(String word) {
        return ASSIGNMENT.matcher(word).matches();
    }

    /** The word without its quotes. Expansions and GitHub expressions stay as written. */
    static String unquote(String raw) {
        return SPECIAL.matcher(raw).find() ? new Unquoting(raw).unquote() : raw;
    }

    private static final class Unquoting {
        private final String raw;
        private final Quoting quoting;
        private final StringBuilder word = new StringBuilder();
        private boolean quoted;
        private int at;

        Unquoting(String raw) {
            this.raw = raw;
            this.quoting = new Quoting(raw);
        }

        String unquote() {
            while (at < raw.length()) {
                next(raw.charAt(at));
            }
            return word.toString();
        }

        private void next(char c) {
            boolean expansion = c == '`' || raw.startsWith("$(", at) || raw.startsWith("${", at);
            if (expansion) {
                verbatim(at, quoting.end(at, quoted));
            } else if (c == '"') {
                quoted = !quoted;
                at++;
            } else if (c == '\'' && !quoted) {
                singleQuotes(at + 1, Quoting.singleQuoteEnd(raw, at));
            } else if (raw.startsWith("$'", at) && !quoted) {
                singleQuotes(at + 2, quoting.end(at, false));
            } else if (c == '\\') {
                escape();
            } else {
                verbatim(at, at + 1);
            }
        }

        private void singleQuotes(int from, int to) {
            boolean closed = to > from && raw.charAt(to - 1) == '\'';
            verbatim(from, closed ? to - 1 : to);
            at = to;
        }

        private void escape() {
            boolean last = at + 1 == raw.length();
            if (last || quoted && ESCAPABLE_IN_QUOTES.indexOf(raw.charAt(at + 1)) < 0) {
                verbatim(at, at + 1);
            } else {
                word.append(raw.charAt(at + 1) == '\n' ? "" : raw.charAt(at + 1));
                at += 2;
            }
        }

        private void verbatim(int from, int to) {
            word.append(raw, from, to);
            at = to;
        }
    }
}
