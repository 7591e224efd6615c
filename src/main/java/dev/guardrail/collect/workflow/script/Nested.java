package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.AndOr;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parsed texts of a script: the script itself, and the scripts within its words. */
final class Nested {

    private static final Set<String> READ_STATUS = Set.of("exit", "return");
    private static final int SIZE_LIMIT = 400;
    private static final Pattern FUNCTION =
            Pattern.compile("([\\w:.-]{1,60}+)\\s{0,9}\\(\\s{0,9}\\)|\\bfunction\\s+([\\w:.-]+)");

    private record Place(String text, Simple host) {}

    private final String script;
    private final VariableUses uses = new VariableUses();
    private final IdentityHashMap<Token, List<WordPart>> parts = new IdentityHashMap<>();
    private final IdentityHashMap<WordPart.Substitution, Sequence> substitutions = new IdentityHashMap<>();
    private final Map<Place, Sequence> texts = new HashMap<>();
    private final Map<Simple, Simple> hosts = new LinkedHashMap<>();
    private final Set<String> functions = new HashSet<>();
    private final Map<Simple, Resolved> resolved = new HashMap<>();
    private final Map<String, String> setLater = new TreeMap<>();
    private boolean whole = true;

    private final Set<Simple> shadowed = new HashSet<>();

    private record Resolved(String tool, List<String> words) {}

    Nested(String script) {
        this.script = script;
        Matcher function = FUNCTION.matcher(script);
        while (function.find()) {
            functions.add(function.group(1) == null ? function.group(2) : function.group(1));
        }
    }

    /** Whether all texts were parsed without a syntax error. */
    boolean isWhole() {
        return whole;
    }

    /** Whether the script reads a variable anywhere. */
    boolean reads(String variable) {
        return uses.isRead(variable);
    }

    /** Whether a variable belongs to the script alone, so that it is empty until the script assigns it. */
    boolean isOwn(String variable) {
        return uses.isOwn(variable);
    }

    /** Whether the script names a file more than once. */
    boolean namesAgain(String file) {
        int first = script.indexOf(file);
        return first >= 0 && script.indexOf(file, first + file.length()) >= 0;
    }

    List<WordPart> parts(Token word) {
        return parts.computeIfAbsent(word, key -> WordReader.read(word.raw(), word.start()));
    }

    Sequence script() {
        return read(script, 0);
    }

    /** Parses the script of a substitution, at its place in the text around it. */
    Sequence parse(WordPart.Substitution substitution) {
        return substitutions.computeIfAbsent(substitution, key -> read(key.script(), key.start()));
    }

    /** Parses a script that is the value of a word. Its commands are shown at the place of the command that runs it. */
    Sequence parse(String text, Simple host) {
        Place place = new Place(text, host);
        Sequence known = texts.get(place);
        if (known != null || texts.size() > SIZE_LIMIT) {
            return known == null ? new Sequence(List.of()) : known;
        }
        Sequence sequence = read(text, 0);
        texts.put(place, sequence);
        Simple origin = hosts.getOrDefault(host, host);
        new Listing(this).commands(sequence).forEach(command -> hosts.put(command, origin));
        return sequence;
    }

    /** The command at whose place a command is shown: for a command of the script itself, that command. */
    Simple host(Simple command) {
        return hosts.getOrDefault(command, command);
    }

    /** The commands of scripts that are values of words, in the order in which they were parsed. */
    Set<Simple> hosted() {
        return hosts.keySet();
    }

    /** Notes that the script sets a variable for later steps. */
    void setLater(String name, String value) {
        setLater.put(name, value);
    }

    Map<String, String> setLater() {
        return setLater;
    }

    private Sequence read(String text, int start) {
        List<Token> tokens = Lexer.tokens(text).stream()
                .map(token -> new Token(token.kind(), token.start() + start, token.raw(), token.body()))
                .toList();
        uses.add(text, tokens);
        Parser.Script read = Parser.parse(tokens);
        whole &= read.whole();
        return read.sequence();
    }

    /** Notes the tool of a command whose words are expansions, or come from the arguments of a function. */
    void resolved(Simple origin, Call call, String tool) {
        State state = call.state();
        List<String> more = OptionVariables.words(
                tool,
                name -> state.shell.variables().get(name).stream()
                        .flatMap(List::stream)
                        .findFirst()
                        .map(Value::text));
        boolean dynamic =
                !origin.equals(call.command()) || call.written().get(0).raw().indexOf('$') >= 0;
        boolean passedOn = !origin.equals(call.command());
        if (!dynamic && more.isEmpty() || !passedOn && resolved.containsKey(origin)) {
            return;
        }
        List<String> words = new ArrayList<>(dynamic ? List.of() : origin.texts());
        if (dynamic) {
            words.addAll(call.command().texts().subList(0, call.assignments()));
            words.addAll(call.texts());
        }
        words.addAll(more);
        resolved.put(origin, new Resolved(tool, words));
    }

    /** Notes that a function or an alias runs in place of the program of that name. */
    void shadowed(Simple command, Sequence body) {
        String tool = ToolName.of(command.texts());
        List<Simple> inner = new Listing(this).commands(body);
        boolean passedOn = inner.stream()
                .anyMatch(
                        one -> !one.equals(command) && ToolName.of(one.texts()).equals(tool));
        if (inner.stream().noneMatch(this::isProgram) && !passedOn) {
            shadowed.add(command);
        }
        resolved.putIfAbsent(command, new Resolved(passedOn ? "function " + tool : tool, command.texts()));
    }

    String tool(Simple command) {
        Resolved known = resolved.get(command);
        return known == null ? ToolName.of(command.texts()) : known.tool();
    }

    List<String> words(Simple command) {
        Resolved known = resolved.get(command);
        return known == null ? command.texts() : known.words();
    }

    /** Whether a function or an alias runs in place of the program of that name and never calls it. */
    boolean isShadowed(Simple command) {
        return shadowed.contains(command);
    }

    /** Whether a command runs a program, by its words alone. */
    boolean isProgram(Simple command) {
        String name = command.texts().stream()
                .filter(word -> !Words.isAssignment(word))
                .findFirst()
                .orElse("");
        return !name.isEmpty()
                && !name.startsWith("((")
                && !Builtins.NAMES.contains(name)
                && !functions.contains(name)
                && !Programs.isQuestion(command.texts());
    }

    /** Whether a list may read the status of the command before it. */
    boolean readsStatusFirst(AndOr list) {
        Statement first = list.links().get(0).pipeline().get(0);
        if (!(first instanceof Simple simple) || simple.words().isEmpty()) {
            return true;
        }
        return READ_STATUS.contains(simple.words().get(0).raw())
                || simple.words().stream().anyMatch(word -> readsStatus(word.raw()))
                || simple.redirections().stream()
                        .anyMatch(
                                redirection -> readsStatus(redirection.target().raw()))
                || functions.contains(simple.words().get(0).raw());
    }

    private static boolean readsStatus(String raw) {
        return raw.contains("$?") || raw.contains("${?") || raw.contains("PIPESTATUS") || raw.contains("$(");
    }
}
