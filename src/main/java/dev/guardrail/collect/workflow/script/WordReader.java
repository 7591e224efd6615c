package dev.guardrail.collect.workflow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a word into its parts. */
final class WordReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*|[0-9]|[?!@*#$_-]");
    private static final Pattern BRACED = Pattern.compile(
            "\\$\\{(#?(?:[A-Za-z_]\\w*|[0-9]+|[?!@*#$-])(?:\\[(?:[@*]|\\$?\\w+|-?[0-9]+)\\])?)(.*)\\}", Pattern.DOTALL);
    private static final String ESCAPABLE_IN_QUOTES = "$`\"\\\n";

    private final String raw;
    private final int start;
    private final Quoting quoting;
    private final List<WordPart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean textQuoted;
    private boolean quoted;
    private int at;

    private WordReader(String raw, int start) {
        this.raw = raw;
        this.start = start;
        this.quoting = new Quoting(raw);
    }

    /**
     * The parts of a word.
     *
     * @param start the offset of the word
     */
    static List<WordPart> read(String raw, int start) {
        WordReader reader = new WordReader(raw, start);
        while (reader.at < raw.length()) {
            reader.next(raw.charAt(reader.at));
        }
        reader.endText();
        return reader.parts;
    }

    private void next(char c) {
        if (raw.startsWith("${{", at)) {
            int end = Quoting.expressionEnd(raw, at);
            part(new WordPart.Opaque(raw.substring(at, end), quoted), end);
        } else if (c == '"') {
            quoted = !quoted;
            text("", true);
            at++;
        } else if (c == '\'' && !quoted) {
            int end = Quoting.singleQuoteEnd(raw, at);
            singleQuotes(raw.substring(Math.min(at + 1, end), Math.max(at + 1, end - 1)), end);
        } else if (c == '\\' && at + 1 < raw.length()) {
            escape(raw.charAt(at + 1));
        } else if (c == '$' || c == '`') {
            expansion(c);
        } else if (!quoted && quoting.isProcessSubstitution(at)) {
            substitution(2, quoting.end(at, false), true);
        } else {
            text(String.valueOf(c), quoted);
            at++;
        }
    }

    private void escape(char next) {
        if (quoted && ESCAPABLE_IN_QUOTES.indexOf(next) < 0) {
            text("\\", true);
            at++;
        } else {
            text(next == '\n' ? "" : String.valueOf(next), true);
            at += 2;
        }
    }

    private void singleQuotes(String content, int end) {
        if (content.contains("${{")) {
            part(new WordPart.Opaque(content, true), end);
        } else {
            text(content, true);
            at = end;
        }
    }

    private void expansion(char c) {
        if (c == '`') {
            substitution(1, quoting.end(at, quoted), false);
        } else if (raw.startsWith("$((", at)) {
            int end = quoting.end(at, quoted);
            String formula = raw.substring(at + 3, Math.max(at + 3, end - 2));
            part(new WordPart.Calculation(raw.substring(at, end), quoted, formula), end);
        } else if (raw.startsWith("$(", at)) {
            substitution(2, quoting.end(at, quoted), false);
        } else if (raw.startsWith("${", at)) {
            int end = quoting.end(at, quoted);
            part(braced(raw.substring(at, end)), end);
        } else if (raw.startsWith("$'", at) && !quoted) {
            int end = quoting.end(at, false);
            singleQuotes(raw.substring(at + 2, Math.max(at + 2, end - 1)), end);
        } else {
            name();
        }
    }

    private WordPart braced(String whole) {
        Matcher matcher = BRACED.matcher(whole);
        return matcher.matches()
                ? new WordPart.Parameter(whole, quoted, matcher.group(1), matcher.group(2))
                : new WordPart.Opaque(whole, quoted);
    }

    private void name() {
        Matcher name = NAME.matcher(raw).region(at + 1, raw.length());
        if (name.lookingAt()) {
            part(new WordPart.Parameter(raw.substring(at, name.end()), quoted, name.group(), ""), name.end());
        } else {
            text("$", true);
            at++;
        }
    }

    private void substitution(int opening, int end, boolean beside) {
        int closing = Math.max(at + opening, end - 1);
        String script = raw.substring(at + opening, closing);
        String read = opening == 1 ? script.replaceAll("\\\\([`\\\\$])", "$1") : script;
        part(new WordPart.Substitution(raw.substring(at, end), quoted, read, start + at + opening, beside), end);
    }

    private void part(WordPart part, int end) {
        endText();
        parts.add(part);
        at = end;
    }

    private void text(String more, boolean isQuoted) {
        if (isQuoted != textQuoted) {
            endText();
        }
        textQuoted = isQuoted;
        text.append(more);
        if (isQuoted && text.isEmpty() && parts.stream().noneMatch(WordPart::quoted)) {
            parts.add(new WordPart.Text("", true));
        }
    }

    private void endText() {
        if (!text.isEmpty()) {
            parts.add(new WordPart.Text(text.toString(), textQuoted));
            text.setLength(0);
        }
    }
}
