package dev.guardrail.collect.workflow.foreign;

import dev.guardrail.collect.powershell.ScriptWord;
import dev.guardrail.collect.powershell.Spans;
import dev.guardrail.collect.workflow.foreign.Item.Kind;
import dev.guardrail.collect.workflow.foreign.Item.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the elements of pipelines of a PowerShell script, in the order of its text. */
final class PowerShellItems {

    /** Reads statements between two offsets. */
    interface Blocks {
        List<Part> read(int from, int to, int depth);
    }

    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:\\[[^\\]]*\\]\\s*)?(\\$[\\w:]+)\\s*[-+*/]?=\\s*(?!=)");
    private static final Pattern REDIRECTION = Pattern.compile("(?:[\\d*]?>{1,2}|<)(.*)", Pattern.DOTALL);
    private static final Pattern PREFERENCE =
            Pattern.compile("(?i)['\"]?(?:\\[[\\w.]+\\]::)?(stop|continue|silentlycontinue|ignore|inquire)['\"]?");
    private static final Pattern EXIT =
            Pattern.compile("(?i)\\[(?:System\\.)?Environment\\]::Exit\\(\\s*(.*?)\\s*\\).*");
    private static final Pattern CALLED_PATH = Pattern.compile("\\d+[A-Za-z]|\\$\\{\\w+_\\w+\\}[\\\\/]");

    /** The name of a function, or of a program: functions have capital letters within their names. */
    private static final Pattern FUNCTION = Pattern.compile("[A-Z]+[a-z]\\w*");

    private final String script;
    private final Blocks blocks;
    private final Map<String, List<Part>> functions = new HashMap<>();
    private final Set<String> saved = new HashSet<>();
    private String ignored;
    private boolean throwing;

    /** Whether the script takes functions from other files. */
    private boolean takesFunctions;

    PowerShellItems(String script, String ignored, Blocks blocks) {
        this.script = script;
        this.ignored = ignored;
        this.blocks = blocks;
    }

    /** A function, and what it runs where it is called. */
    void define(String heading, List<Part> body) {
        functions.put(heading.replaceFirst("(?s)[\\s(].*", "").toLowerCase(Locale.ROOT), body);
    }

    /** Whether a condition asks whether an exit status, which a variable keeps, is not zero. */
    boolean isSavedFailure(String condition) {
        String text = condition.strip().toLowerCase(Locale.ROOT);
        return saved.stream().anyMatch(name -> text.matches(Pattern.quote(name) + "(\\s*-(ne|gt)\\s*0)?"));
    }

    /** The element between two offsets. */
    Optional<Item> read(int from, int to, int depth) {
        int start = Spans.skipBlanks(script, from, to);
        int end = Math.min(to, script.length());
        while (end > start && Character.isWhitespace(script.charAt(end - 1))) {
            end--;
        }
        if (start >= end) {
            return Optional.empty();
        }
        Matcher assignment = ASSIGNMENT.matcher(script).region(start, end);
        if (assignment.lookingAt()) {
            Optional<Item> set = set(
                    assignment.group(1).toLowerCase(Locale.ROOT), script.substring(assignment.end(), end), start, end);
            if (set.isPresent()) {
                return set;
            }
            start = Spans.skipBlanks(script, assignment.end(), end);
        }
        return start >= end ? Optional.empty() : Optional.of(element(start, end, depth));
    }

    /** An assignment that decides about failures. */
    private Optional<Item> set(String variable, String value, int start, int end) {
        String text = "`" + script.substring(start, end).strip() + "`";
        String name = variable.replaceFirst("^\\$(?:global|script):", "\\$");
        Matcher preference = PREFERENCE.matcher(value.strip());
        if (name.equals("$erroractionpreference")) {
            ignored = preference.matches() && PowerShellNames.ignores(preference.group(1)) ? text : "";
        } else if (name.equals("$psnativecommanduseerroractionpreference")) {
            throwing = value.strip().equalsIgnoreCase("$true");
        } else if (name.equals("$lastexitcode")) {
            return Optional.of(plain(value.strip().equals("0") ? Kind.RESETS : Kind.UNCLEAR, start, end));
        } else if (PowerShellNames.STATUS.matcher(value.strip()).matches()) {
            return Optional.of(plain(kept(variable, end), start, end));
        } else {
            return Optional.empty();
        }
        return Optional.of(plain(Kind.KEEPS, start, end));
    }

    /** The exit status is kept in a variable: what asks it later decides. */
    private Kind kept(String variable, int from) {
        saved.add(variable);
        String rest = script.substring(from);
        String name = Pattern.quote(variable);
        boolean leaves =
                Pattern.compile("(?i)\\bexit\\s+" + name + "\\b").matcher(rest).find();
        boolean asked = Pattern.compile("(?is)\\bif\\s*\\([^)]*" + name
                        + "\\b[^)]*\\)\\s*\\{[^}]*\\b(?:exit\\s+[^0\\s]|throw|Write-Error)")
                .matcher(rest)
                .find();
        return leaves || asked
                ? Kind.COUNTS
                : Pattern.compile("(?i)" + name + "\\b").matcher(rest).find() ? Kind.UNCLEAR : Kind.KEEPS;
    }

    private Item plain(Kind kind, int start, int end) {
        return new Item(kind, start, end, List.of(), Mode.PLAIN, List.of());
    }

    private Item element(int start, int end, int depth) {
        char first = script.charAt(start);
        boolean calls =
                (first == '&' || first == '.') && start + 1 < end && " \t\"'{$(".indexOf(script.charAt(start + 1)) >= 0;
        takesFunctions |= calls && first == '.';
        int begin = calls ? Spans.skipBlanks(script, start + 1, end) : start;
        if (begin < end && (calls ? "{(" : "({").indexOf(script.charAt(begin)) >= 0) {
            int close = Spans.end(script, begin, end);
            return new Item(Kind.GROUP, start, end, List.of(), Mode.PLAIN, inner(begin, close, depth));
        }
        Matcher leaving = EXIT.matcher(script.substring(start, end));
        if (leaving.matches()) {
            return plain(PowerShellNames.exit(leaving.group(1)), start, end);
        }
        if (!calls && "$\"'[@-!0123456789".indexOf(first) >= 0 && !isCalledPath(start, end)) {
            return new Item(Kind.GROUP, start, end, List.of(), Mode.PLAIN, enclosed(start, end, depth));
        }
        List<Part> inner = enclosed(start, end, depth);
        List<String> words = words(begin, end);
        return words.isEmpty()
                ? plain(Kind.KEEPS, start, end)
                : command(words, calls && script.charAt(begin) == '$' && !isCalledPath(begin, end), start, end, inner);
    }

    /**
     * Whether an element that begins as an expression does is the path of a program, as {@code 7z} is, or what Azure makes of
     * {@code $(Build.SourcesDirectory)/x}. {@code @scope/tool} is none.
     */
    private boolean isCalledPath(int start, int end) {
        return CALLED_PATH.matcher(script).region(start, end).lookingAt();
    }

    private List<Part> inner(int open, int close, int depth) {
        return close > open + 1 ? blocks.read(open + 1, close - 1, depth + 1) : List.of();
    }

    /** What stands in parentheses, in the order of the text; blocks that are handed on run at a time that is not known. */
    private List<Part> enclosed(int start, int end, int depth) {
        List<Part> all = new ArrayList<>();
        int at = start;
        while (at < end) {
            int next = Math.max(at + 1, Spans.end(script, at, end));
            char c = script.charAt(at);
            boolean table = c == '{' && at > start && "@$".indexOf(script.charAt(at - 1)) >= 0;
            if (c == '(') {
                all.addAll(inner(at, next, depth));
            } else if (c == '{' && !table) {
                all.add(new Part.Unclear(inner(at, next, depth), "another command runs it"));
            } else if (c == '"') {
                substitutions(at, next, depth, all);
            }
            at = next;
        }
        return all;
    }

    private void substitutions(int from, int to, int depth, List<Part> all) {
        for (int i = from; i + 1 < to; i++) {
            if (script.charAt(i) == '$' && script.charAt(i + 1) == '(') {
                int end = Spans.end(script, i + 1, to);
                all.addAll(inner(i + 1, end, depth));
                i = end - 1;
            }
        }
    }

    private List<String> words(int from, int to) {
        List<String> words = new ArrayList<>();
        boolean skip = false;
        for (ScriptWord word : ScriptWord.between(script, from, to)) {
            Matcher redirection = REDIRECTION.matcher(script).region(word.start(), word.end());
            if (skip) {
                skip = false;
            } else if (redirection.matches()) {
                skip = redirection.group(1).isEmpty();
            } else if (!word.text().isEmpty()) {
                words.add(word.text());
            }
        }
        return words;
    }

    private Item command(List<String> words, boolean variable, int start, int end, List<Part> inner) {
        String name = words.get(0).toLowerCase(Locale.ROOT);
        String option = PowerShellNames.action(words);
        Mode mode = new Mode(option.isEmpty() ? ignored : option, throwing);
        Kind kind = kind(name, words, variable, mode);
        List<String> shown = words;
        if (kind == Kind.DETACHED) {
            shown = PowerShellNames.started(words);
            mode = new Mode("`" + words.get(0) + "`", false);
        }
        List<Part> parts = PowerShellNames.loops(name) ? List.of(new Part.Loop(bodies(inner))) : inner;
        return new Item(kind, start, end, shown, mode, kind == Kind.GROUP ? called(name, parts) : parts);
    }

    /** What the call of a function runs. */
    private List<Part> called(String function, List<Part> arguments) {
        List<Part> body = functions.getOrDefault(function, List.of());
        List<Part> all = new ArrayList<>(arguments);
        if (arguments.size() == 1 && arguments.get(0) instanceof Part.Unclear block) {
            Optional<List<Part>> given = GivenBlock.in(body, block.body());
            if (given.isPresent()) {
                return given.get();
            }
        }
        all.addAll(body);
        return all;
    }

    private Kind kind(String name, List<String> words, boolean variable, Mode mode) {
        String second = words.size() > 1 ? words.get(1) : "";
        return switch (name) {
            case "exit" -> PowerShellNames.exit(second);
            case "return" -> Kind.LEAVES;
            case "throw" -> Kind.FAILS;
            case "write-error" -> mode.ignored().isEmpty() ? Kind.FAILS : Kind.KEEPS;
            case "start-process", "saps" ->
                words.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).startsWith("-pass"))
                        ? Kind.KEEPS
                        : Kind.DETACHED;
            case "invoke-expression", "iex" -> Kind.UNCLEAR;
            default -> variable ? Kind.UNCLEAR : functions.containsKey(name) ? Kind.GROUP : named(words);
        };
    }

    private Kind named(List<String> words) {
        String name = words.get(0);
        takesFunctions |= name.equalsIgnoreCase("Import-Module");
        if (PowerShellNames.isAlias(name.toLowerCase(Locale.ROOT))) {
            return Kind.KEEPS;
        }
        if (PowerShellNames.exits(words)) {
            return Kind.ENDING;
        }
        boolean script = name.toLowerCase(Locale.ROOT).endsWith(".ps1")
                || takesFunctions && FUNCTION.matcher(name).matches()
                || PowerShellNames.setsStatus(name);
        return script ? Kind.SCRIPT : PowerShellNames.isCmdlet(name) ? Kind.OWN : Kind.PROGRAM;
    }

    /** The parts of blocks that are handed to a command that runs them in their place. */
    private static List<Part> bodies(List<Part> inner) {
        return inner.stream()
                .flatMap(part -> part instanceof Part.Unclear block ? block.body().stream() : Stream.of(part))
                .toList();
    }
}
