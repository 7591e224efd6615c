package dev.guardrail.collect.workflow.foreign;

import dev.guardrail.collect.workflow.foreign.Item.Kind;
import dev.guardrail.collect.workflow.foreign.Item.Mode;
import dev.guardrail.collect.workflow.foreign.Part.Chain;
import dev.guardrail.collect.workflow.foreign.Part.Choice;
import dev.guardrail.collect.workflow.foreign.Part.Link;
import dev.guardrail.collect.workflow.foreign.Part.Loop;
import dev.guardrail.collect.workflow.foreign.Part.Operator;
import dev.guardrail.collect.workflow.foreign.Part.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the commands of a script of cmd. */
final class CmdReader {

    private static final int DEPTH_LIMIT = 16;

    private static final Pattern COMMENT = Pattern.compile("(?i)@?rem\\b[^\\n]*|:[^\\n]*");
    private static final Pattern IF = Pattern.compile("(?i)@?if\\s+(?:/i\\s+)?(not\\s+)?");
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)(errorlevel\\s+\\d+|(?:exist|defined)\\s+(?:\"[^\"]*\"|\\S+)"
                    + "|(?:\"[^\"]*\"|[^\\s=]+)\\s*(?:==|\\s(?:equ|neq|lss|leq|gtr|geq)\\s)\\s*(?:\"[^\"]*\"|[^\\s(]+))\\s*");
    private static final Pattern ELSE = Pattern.compile("(?i)\\s*else\\b\\s*");
    private static final Pattern LOOP = Pattern.compile("(?i)@?for\\s[^\\n]*?\\bdo\\s+");
    private static final String STATUS = "\"?[%!]errorlevel[%!]\"?";
    private static final Pattern FAILED = Pattern.compile("(?i)errorlevel\\s+1|" + STATUS
            + "\\s*(?:neq\\s*\"?0\"?|gtr\\s*\"?0\"?|geq\\s*\"?1\"?)|" + STATUS + "\\s*==\\s*\"?1\"?");
    private static final Pattern PASSED = Pattern.compile("(?i)" + STATUS + "\\s*(?:==|equ|leq)\\s*\"?0\"?");
    private static final Pattern REDIRECTION = Pattern.compile("\\d?>{1,2}(.*)|<(.*)");

    /** Programs of the kind that ends the script which starts it without {@code call}. */
    private static final Pattern BATCH = Pattern.compile(
            "(?i)(?:npm|npx|yarn|pnpm|mvn|mvnw|gradle|gradlew)|.*\\.(?:bat|cmd)|.*\\\\(?:mvnw|gradlew)");

    private final String script;
    private final Work work;

    private CmdReader(String script, Work work) {
        this.script = script;
        this.work = work;
    }

    /**
     * The statements of a script.
     *
     * @throws Work.TooLongException if it has too many, or blocks too deep in each other
     */
    static List<Part> read(String script, Work work) {
        return new CmdReader(script, work).block(0, script.length(), 0);
    }

    private List<Part> block(int from, int to, int depth) {
        List<Part> parts = new ArrayList<>();
        int at = from;
        if (depth > DEPTH_LIMIT) {
            throw new Work.TooLongException();
        }
        while (at < to) {
            work.command();
            at = blanks(at, to);
            Matcher comment = COMMENT.matcher(script).region(at, to);
            if (comment.lookingAt()) {
                at = comment.end();
            } else if (at < to) {
                at = Math.max(line(at, to, depth, parts), at + 1);
            }
        }
        return parts;
    }

    private int blanks(int from, int to) {
        int at = from;
        while (at < to && (Character.isWhitespace(script.charAt(at)) || "&)".indexOf(script.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** Reads what stands up to a line end or a single {@code &}. */
    private int line(int from, int to, int depth, List<Part> parts) {
        Matcher condition = IF.matcher(script).region(from, to);
        if (condition.lookingAt()) {
            return choice(condition, to, depth, parts);
        }
        Matcher loop = LOOP.matcher(script).region(from, to);
        if (loop.lookingAt()) {
            List<Part> body = new ArrayList<>();
            int end = body(loop.end(), to, depth, body);
            parts.add(new Loop(body));
            return end;
        }
        return chain(from, to, depth, parts);
    }

    private int choice(Matcher condition, int to, int depth, List<Part> parts) {
        Matcher asked = CONDITION.matcher(script).region(condition.end(), to);
        if (!asked.lookingAt()) {
            return lineEnd(condition.end(), to);
        }
        boolean not = condition.group(1) != null;
        String text = asked.group(1).strip();
        boolean failed = FAILED.matcher(text).matches();
        boolean passed = PASSED.matcher(text).matches();
        List<Part> then = new ArrayList<>();
        List<Part> otherwise = new ArrayList<>();
        int end = body(asked.end(), to, depth, then);
        Matcher next = ELSE.matcher(script).region(Math.min(end, to), to);
        if (next.lookingAt()) {
            end = body(next.end(), to, depth, otherwise);
        }
        Test test = failed || passed ? failed == not ? Test.PASSED : Test.FAILED : Test.OTHER;
        parts.add(new Choice(test, then, otherwise));
        return end;
    }

    /** What a condition or a loop runs: a block, or the rest of the line. */
    private int body(int from, int to, int depth, List<Part> body) {
        if (from < to && script.charAt(from) == '(') {
            int close = close(from, to);
            body.addAll(block(from + 1, Math.max(from + 1, close - 1), depth + 1));
            return close;
        }
        int end = lineEnd(from, to);
        body.addAll(block(from, end, depth + 1));
        return end;
    }

    private int lineEnd(int from, int to) {
        int at = from;
        while (at < to && script.charAt(at) != '\n') {
            at = step(at, to);
        }
        return at;
    }

    /** Behind a character, with what it quotes or escapes. */
    private int step(int at, int to) {
        char c = script.charAt(at);
        if (c == '^') {
            return Math.min(script.startsWith("\r\n", at + 1) ? at + 3 : at + 2, to);
        }
        if (c == '"') {
            int end = at + 1;
            while (end < to && script.charAt(end) != '"' && script.charAt(end) != '\n') {
                end++;
            }
            return end < to && script.charAt(end) == '"' ? end + 1 : end;
        }
        return at + 1;
    }

    private int close(int from, int to) {
        int depth = 0;
        int at = from;
        while (at < to) {
            char c = script.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at = step(at, to);
            if (depth == 0) {
                return at;
            }
        }
        return to;
    }

    private int chain(int from, int to, int depth, List<Part> parts) {
        List<Link> links = new ArrayList<>();
        List<Item> pipe = new ArrayList<>();
        Operator operator = Operator.FIRST;
        int start = from;
        int at = from;
        while (at < to && script.charAt(at) != '\n') {
            char c = script.charAt(at);
            boolean twice = (c == '|' || c == '&') && at + 1 < to && script.charAt(at + 1) == c;
            boolean redirects = c == '&' && at > from && ">".indexOf(script.charAt(at - 1)) >= 0;
            if (c == '&' && !twice && !redirects) {
                break;
            } else if (c == '|' || twice) {
                work.command();
                item(start, at, depth, pipe);
                if (twice && !pipe.isEmpty()) {
                    links.add(new Link(operator, pipe));
                    pipe = new ArrayList<>();
                    operator = c == '|' ? Operator.OR : Operator.AND;
                }
                at += twice ? 2 : 1;
                start = at;
            } else {
                at = c == '(' && script.substring(start, at).isBlank() ? close(at, to) : step(at, to);
            }
        }
        item(start, Math.min(at, to), depth, pipe);
        if (!pipe.isEmpty()) {
            links.add(new Link(operator, pipe));
        }
        if (!links.isEmpty()) {
            parts.add(new Chain(links, false));
            boolean newLine = at >= to || script.charAt(at) == '\n';
            if (newLine && links.stream().flatMap(link -> link.pipe().stream()).anyMatch(this::endsScript)) {
                Item end = new Item(Kind.COUNTS, at, at, List.of(), Mode.PLAIN, List.of());
                parts.add(new Chain(List.of(new Link(Operator.FIRST, List.of(end))), false));
            }
        }
        return at;
    }

    /** Whether nothing behind its line runs. */
    private boolean endsScript(Item item) {
        return item.kind() == Kind.PROGRAM
                && !script.regionMatches(true, item.offset(), "call ", 0, 5)
                && BATCH.matcher(item.words().get(0)).matches();
    }

    private void item(int from, int to, int depth, List<Item> pipe) {
        int start = from;
        while (start < to && (Character.isWhitespace(script.charAt(start)) || script.charAt(start) == '@')) {
            start++;
        }
        int end = to;
        while (end > start && Character.isWhitespace(script.charAt(end - 1))) {
            end--;
        }
        if (start >= end) {
            return;
        }
        if (script.charAt(start) == '(') {
            int close = close(start, end);
            pipe.add(new Item(
                    Kind.GROUP,
                    start,
                    end,
                    List.of(),
                    Mode.PLAIN,
                    block(start + 1, Math.max(start + 1, close - 1), depth + 1)));
            return;
        }
        List<String> words = words(start, end);
        if (!words.isEmpty()) {
            pipe.add(command(words, start, end));
        }
    }

    private List<String> words(int start, int end) {
        List<String> words = new ArrayList<>();
        boolean skip = false;
        int at = start;
        while (at < end) {
            int next = at;
            while (next < end && !Character.isWhitespace(script.charAt(next))) {
                next = step(next, end);
            }
            String word = script.substring(at, next);
            at = Math.max(next, at + 1);
            Matcher redirection = REDIRECTION.matcher(word);
            if (skip) {
                skip = false;
            } else if (redirection.matches()) {
                skip = word.endsWith(">") || word.equals("<");
            } else {
                String text = word.replaceFirst("\\d?>.*", "");
                String plain = text.replaceAll("\\^\\r?\\n", "")
                        .replaceAll("\\^(.)", "$1")
                        .replace("\"", "");
                if (!plain.isBlank()) {
                    words.add(plain);
                }
            }
        }
        return words;
    }

    private Item command(List<String> words, int start, int end) {
        String name = words.get(0).toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
        List<String> rest = words.subList(1, words.size());
        if (name.equals("call") && !rest.isEmpty()) {
            boolean label = rest.get(0).startsWith(":");
            return new Item(label ? Kind.UNCLEAR : Kind.PROGRAM, start, end, rest, Mode.PLAIN, List.of());
        }
        if (name.equals("start") && words.stream().noneMatch(word -> word.equalsIgnoreCase("/wait"))) {
            List<String> started =
                    rest.stream().dropWhile(word -> word.startsWith("/")).toList();
            return new Item(Kind.DETACHED, start, end, started, new Mode("`start`", false), List.of());
        }
        return new Item(CmdNames.kind(name, rest), start, end, words, Mode.PLAIN, List.of());
    }
}
