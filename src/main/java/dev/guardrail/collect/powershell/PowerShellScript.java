package dev.guardrail.collect.powershell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a PowerShell script into commands, also those in blocks, parentheses and texts with {@code $( )}. */
public final class PowerShellScript {

    /** Groups within groups. */
    private static final int DEPTH_LIMIT = 12;

    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:\\[[^\\]]*\\]\\s*)?(\\$[\\w:]+)\\s*(?:=)\\s*(?!=)", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String script;
    private final List<PowerShellCommand> commands = new ArrayList<>();

    private PowerShellScript(String script) {
        this.script = script;
    }

    /** The commands of a script, in the order of its text. */
    public static List<PowerShellCommand> commands(String script) {
        PowerShellScript reader = new PowerShellScript(script);
        reader.block(0, script.length(), 0);
        return reader.commands.stream()
                .sorted(Comparator.comparing(PowerShellCommand::offset))
                .toList();
    }

    /** Reads statements between two offsets. */
    private void block(int from, int to, int depth) {
        int start = from;
        boolean piped = false;
        int at = from;
        while (at < to) {
            char c = script.charAt(at);
            if (c == '\n' && script.substring(start, at).isBlank()) {
                at++;
                start = at;
                continue;
            }
            boolean pipe = c == '|' && !(at + 1 < to && script.charAt(at + 1) == '|');
            boolean or = c == '|' && !pipe;
            boolean and = c == '&' && at + 1 < to && script.charAt(at + 1) == '&';
            boolean end = c == '\n' && !continues(at, to) || c == ';' || pipe || or || and || c == '}';
            if (end) {
                statement(start, at, piped, depth);
                piped = pipe;
                at += or || and ? 2 : 1;
                start = at;
            } else if (c == '{' && depth < DEPTH_LIMIT) {
                int close = Spans.end(script, at, to);
                statement(start, at, piped, depth);
                block(at + 1, Math.max(at + 1, close - 1), depth + 1);
                at = close;
                start = at;
                piped = false;
            } else {
                at = Spans.end(script, at, to);
            }
        }
        statement(start, to, piped, depth);
    }

    /** Whether a line end does not end a statement: the next line begins with a pipe. */
    private boolean continues(int at, int to) {
        int next = at;
        while (next < to && Character.isWhitespace(script.charAt(next))) {
            next++;
        }
        return next + 1 < to && script.charAt(next) == '|' && script.charAt(next + 1) != '|';
    }

    private void statement(int from, int to, boolean piped, int depth) {
        int start = Spans.skipBlanks(script, from, to);
        if (start >= to) {
            return;
        }
        Matcher assignment = ASSIGNMENT.matcher(script).region(start, to);
        String assigned = "";
        int begin = start;
        if (assignment.lookingAt()) {
            assigned = assignment.group(1).toLowerCase(Locale.ROOT);
            begin = assignment.end();
        }
        List<String> words = words(begin, to, depth);
        if (!words.isEmpty()) {
            String line = SPACES.matcher(script.substring(start, to).replaceAll("`\\r?\\n", " "))
                    .replaceAll(" ")
                    .strip();
            commands.add(new PowerShellCommand(start, words, line, piped, assigned));
        }
    }

    private List<String> words(int from, int to, int depth) {
        List<String> words = new ArrayList<>();
        for (ScriptWord word : ScriptWord.between(script, from, to)) {
            word.spans().forEach(span -> inner(span.start(), span.end(), depth));
            boolean calls =
                    words.isEmpty() && (word.text().equals("&") || word.text().equals("."));
            if (!word.text().isEmpty() && !calls) {
                words.add(word.text());
            }
        }
        return words;
    }

    /** The commands within a span: parentheses, or a text in double quotes with {@code $( )}. */
    private void inner(int from, int to, int depth) {
        char first = script.charAt(from);
        if (depth >= DEPTH_LIMIT) {
            return;
        }
        if (first == '(') {
            block(from + 1, Math.max(from + 1, to - 1), depth + 1);
        } else if (first == '"' || first == '@') {
            for (int i = from; i + 1 < to; i++) {
                if (script.charAt(i) == '$' && script.charAt(i + 1) == '(') {
                    int end = Spans.end(script, i + 1, to);
                    block(i + 2, Math.max(i + 2, end - 1), depth + 1);
                    i = end - 1;
                }
            }
        }
    }
}
