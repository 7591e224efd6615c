package dev.guardrail.collect.powershell;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a command of PowerShell.
 *
 * @param start its offset in the script
 * @param end the offset behind it
 * @param text the word without its quotes; empty for {@code ""}
 * @param spans what it consists of: quoted texts, brackets with their content, single characters
 */
public record ScriptWord(int start, int end, String text, List<Span> spans) {

    /** A part of a word, from an offset to the one behind it. */
    public record Span(int start, int end) {}

    /** Copies the spans. */
    public ScriptWord {
        spans = List.copyOf(spans);
    }

    /** The words between two offsets, without blanks, comments and continuations of lines. */
    public static List<ScriptWord> between(String script, int from, int to) {
        List<ScriptWord> words = new ArrayList<>();
        int at = Spans.skipBlanks(script, from, to);
        while (at < to) {
            int end = at;
            StringBuilder text = new StringBuilder();
            List<Span> spans = new ArrayList<>();
            while (end < to && !Character.isWhitespace(script.charAt(end)) && !Spans.isContinuation(script, end, to)) {
                int next = Math.max(end + 1, Spans.end(script, end, to));
                text.append(Spans.plain(script.substring(end, next)));
                spans.add(new Span(end, next));
                end = next;
            }
            words.add(new ScriptWord(at, end, text.toString(), spans));
            at = Spans.skipBlanks(script, Math.max(end, at + 1), to);
        }
        return words;
    }
}
