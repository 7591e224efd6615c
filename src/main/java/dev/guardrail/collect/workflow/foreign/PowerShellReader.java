package dev.guardrail.collect.workflow.foreign;

import dev.guardrail.collect.powershell.Spans;
import dev.guardrail.collect.workflow.foreign.Part.Chain;
import dev.guardrail.collect.workflow.foreign.Part.Choice;
import dev.guardrail.collect.workflow.foreign.Part.Guarded;
import dev.guardrail.collect.workflow.foreign.Part.Link;
import dev.guardrail.collect.workflow.foreign.Part.Loop;
import dev.guardrail.collect.workflow.foreign.Part.Operator;
import dev.guardrail.collect.workflow.foreign.Part.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the statements of a PowerShell script. */
final class PowerShellReader {

    /** Blocks within blocks. */
    private static final int DEPTH_LIMIT = 16;

    private static final Pattern KEYWORD = Pattern.compile(
            "(?i)(if|foreach|for|while|do|switch|try|function|filter|trap|class|enum|param|begin|process|end)(?=[\\s({\\[])");
    private static final Pattern ELSE = Pattern.compile("(?i)\\s*(elseif|else)(?=[\\s({])");
    /** With a bound, since the matcher of Java keeps each repetition on the stack. */
    private static final Pattern HANDLER =
            Pattern.compile("(?i)\\s*(?:(catch)(?:\\s*\\[[^\\]]*\\]\\s*,?){0,40}+|(finally))\\s*(?=\\{)");

    private static final Pattern UNTIL = Pattern.compile("(?i)\\s*(?:while|until)\\s*(?=\\()");
    private static final String STATUS = "\\$(?:global:)?LASTEXITCODE";
    private static final Pattern FAILED = Pattern.compile("(?is)\\s*(?:" + STATUS
            + "(?:\\s*-(?:i?ne|gt)\\s*0|\\s*-ge\\s*1)?|(?:!|-not)\\s*\\$\\?|\\$\\?\\s*-(?:eq\\s*\\$false|ne\\s*\\$true)|(?:!|-not)\\s*\\("
            + STATUS + "\\s*-eq\\s*0\\s*\\)|0\\s*-ne\\s*" + STATUS + ")\\s*");
    private static final Pattern PASSED = Pattern.compile("(?is)\\s*(?:" + STATUS
            + "\\s*-(?:i?eq|le)\\s*0|\\$\\?(?:\\s*-eq\\s*\\$true)?|(?:!|-not)\\s*" + STATUS + "|0\\s*-eq\\s*" + STATUS
            + ")\\s*");

    private final String script;
    private final PowerShellItems items;
    private final Work work;

    private PowerShellReader(String script, String ignoring, Work work) {
        this.script = script;
        this.work = work;
        this.items = new PowerShellItems(script, ignoring, this::block);
    }

    /**
     * The statements of a script.
     *
     * @param ignoring what makes its own commands pass over their errors from its start, as a message quotes it; empty where
     *     nothing does
     * @throws Work.TooLongException if it has too many, or blocks too deep in each other
     */
    static List<Part> read(String script, String ignoring, Work work) {
        return new PowerShellReader(script, ignoring, work).block(0, script.length(), 0);
    }

    /** Reads statements between two offsets. */
    private List<Part> block(int from, int to, int depth) {
        List<Part> parts = new ArrayList<>();
        if (depth > DEPTH_LIMIT) {
            throw new Work.TooLongException();
        }
        int at = next(from, to);
        while (at < to) {
            work.command();
            Matcher keyword = KEYWORD.matcher(script).region(at, to);
            int end = keyword.lookingAt()
                    ? compound(keyword.group(1).toLowerCase(Locale.ROOT), keyword.end(), to, depth, parts)
                    : chain(at, to, depth, parts);
            at = next(Math.max(end, at + 1), to);
        }
        return parts;
    }

    private int next(int from, int to) {
        int at = Spans.skipBlanks(script, from, to);
        while (at < to && (script.charAt(at) == ';' || script.charAt(at) == '}')) {
            at = Spans.skipBlanks(script, at + 1, to);
        }
        return at;
    }

    /** The end of what encloses something and begins at or behind an offset: parentheses or braces. */
    private int close(int at, int to) {
        return at < to && "({".indexOf(script.charAt(at)) >= 0 ? Spans.end(script, at, to) : at;
    }

    private List<Part> body(int open, int close, int depth) {
        return close > open + 1 ? block(open + 1, close - 1, depth + 1) : List.of();
    }

    private int compound(String keyword, int from, int to, int depth, List<Part> parts) {
        return switch (keyword) {
            case "if" -> choice(from, to, depth, parts);
            case "try" -> guarded(from, to, depth, parts);
            case "do" -> {
                int open = Spans.skipBlanks(script, from, to);
                int close = close(open, to);
                parts.add(new Loop(body(open, close, depth)));
                Matcher until = UNTIL.matcher(script).region(close, to);
                yield until.lookingAt() ? close(until.end(), to) : close;
            }
            case "foreach", "for", "while", "switch" -> {
                int condition = brace('(', from, to);
                int behind = close(condition, to);
                int open = brace('{', behind, to);
                int close = close(open, to);
                if (keyword.equals("switch")) {
                    boolean plain = Spans.skipBlanks(script, from, to) == condition && behind > condition;
                    String asked = plain ? script.substring(condition + 1, behind - 1) : "$";
                    parts.addAll(PowerShellCases.parts(asked, cases(open, close, depth)));
                } else {
                    parts.add(new Loop(body(open, close, depth)));
                }
                yield close;
            }
            case "param" -> close(brace('(', from, to), to);
            case "class", "enum" -> close(brace('{', from, to), to);
            default -> {
                int open = brace('{', from, to);
                int close = close(open, to);
                List<Part> body = body(open, close, depth);
                if (keyword.matches("function|filter")) {
                    items.define(script.substring(from, open).strip(), body);
                }
                if (!keyword.matches("function|filter|trap")) {
                    parts.add(new Choice(Test.OTHER, body, List.of()));
                }
                yield close;
            }
        };
    }

    /** The next bracket of a kind within the same statement. */
    private int brace(char bracket, int from, int to) {
        int at = Spans.skipBlanks(script, from, to);
        while (at < to && script.charAt(at) != bracket && script.charAt(at) != ';') {
            at = Math.max(at + 1, Spans.end(script, at, to));
        }
        return at;
    }

    private List<PowerShellCases.Case> cases(int open, int close, int depth) {
        List<PowerShellCases.Case> all = new ArrayList<>();
        int label = open + 1;
        int at = label;
        while (at < close - 1) {
            int end = Math.max(at + 1, Spans.end(script, at, close - 1));
            if (script.charAt(at) == '{') {
                all.add(new PowerShellCases.Case(
                        script.substring(Spans.skipBlanks(script, label, at), at), body(at, end, depth)));
                label = end;
            }
            at = end;
        }
        return all;
    }

    private int choice(int from, int to, int depth, List<Part> parts) {
        int condition = Spans.skipBlanks(script, from, to);
        int closed = close(condition, to);
        int open = Spans.skipBlanks(script, closed, to);
        int end = close(open, to);
        if (closed == condition || end == open) {
            return Math.max(end, from);
        }
        String asked = script.substring(condition + 1, Math.max(condition + 1, closed - 1));
        Test test = FAILED.matcher(asked).matches()
                ? Test.FAILED
                : PASSED.matcher(asked).matches() ? Test.PASSED : Test.OTHER;
        if (test == Test.OTHER) {
            parts.addAll(body(condition, closed, depth));
        }
        List<Part> then = body(open, end, depth);
        List<Part> otherwise = new ArrayList<>();
        Matcher next = ELSE.matcher(script).region(end, to);
        if (next.lookingAt()) {
            if (next.group(1).equalsIgnoreCase("elseif")) {
                end = choice(next.end(), to, depth, otherwise);
            } else {
                int last = Spans.skipBlanks(script, next.end(), to);
                end = close(last, to);
                otherwise.addAll(body(last, end, depth));
            }
        }
        parts.add(new Choice(items.isSavedFailure(asked) ? Test.FAILED : test, then, otherwise));
        return end;
    }

    private int guarded(int from, int to, int depth, List<Part> parts) {
        int open = Spans.skipBlanks(script, from, to);
        int end = close(open, to);
        List<Part> body = body(open, end, depth);
        List<List<Part>> handlers = new ArrayList<>();
        List<Part> last = new ArrayList<>();
        Matcher next = HANDLER.matcher(script).region(end, to);
        while (next.lookingAt()) {
            int close = close(next.end(), to);
            List<Part> inner = body(next.end(), close, depth);
            if (next.group(1) != null) {
                handlers.add(inner);
            } else {
                last.addAll(inner);
            }
            end = close;
            next.region(end, to);
        }
        parts.add(new Guarded(body, handlers, last));
        return end;
    }

    /** Reads pipelines up to the end of their statement. */
    private int chain(int from, int to, int depth, List<Part> parts) {
        List<Link> links = new ArrayList<>();
        List<Item> pipe = new ArrayList<>();
        Operator operator = Operator.FIRST;
        boolean background = false;
        int start = from;
        int at = from;
        while (at < to) {
            char c = script.charAt(at);
            boolean twice = at + 1 < to && script.charAt(at + 1) == c && (c == '|' || c == '&');
            if (c == '|' || twice) {
                work.command();
                items.read(start, at, depth).ifPresent(pipe::add);
                if (twice && !pipe.isEmpty()) {
                    links.add(new Link(operator, pipe));
                    pipe = new ArrayList<>();
                    operator = c == '|' ? Operator.OR : Operator.AND;
                }
                at = Spans.skipBlanks(script, at + (twice ? 2 : 1), to);
                start = at;
            } else if (c == ';' || c == '}' || c == '\n' && !continues(at, to)) {
                break;
            } else if (c == '&' && script.substring(at + 1, lineEnd(at, to)).isBlank() && at > start) {
                background = true;
                items.read(start, at, depth).ifPresent(pipe::add);
                start = at + 1;
                at++;
            } else {
                at = Math.max(at + 1, Spans.end(script, at, to));
            }
        }
        items.read(start, Math.min(at, to), depth).ifPresent(pipe::add);
        if (!pipe.isEmpty()) {
            links.add(new Link(operator, pipe));
        }
        if (!links.isEmpty()) {
            parts.add(new Chain(links, background));
        }
        return at;
    }

    private int lineEnd(int at, int to) {
        int end = at;
        while (end < to && script.charAt(end) != '\n' && script.charAt(end) != ';' && script.charAt(end) != '#') {
            end++;
        }
        work.add(end - at);
        return end;
    }

    /** Whether a line end does not end a statement: the next line begins with a pipe or an operator of a chain. */
    private boolean continues(int at, int to) {
        int next = at;
        while (next < to && Character.isWhitespace(script.charAt(next))) {
            next++;
        }
        return next < to && (script.charAt(next) == '|' || script.startsWith("&&", next));
    }
}
