package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import dev.guardrail.fact.Wildcard;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Expands words to values, and runs the commands in them. */
final class Expander {

    /** One possible result of the substitutions in some words. */
    record Run(State state, IdentityHashMap<WordPart, Value> values, int status) {}

    /** The limit of nested substitutions. Each level reads the text of the levels within it again. */
    private static final int DEPTH_LIMIT = 8;

    private final Interpreter interpreter;
    private int depth;

    Expander(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Expands words to separate values. Values outside of quotes are split. */
    List<Expansion> words(List<Token> words, State start) {
        List<Expansion> expansions = new ArrayList<>();
        for (Run run : runs(words, start)) {
            expansions.add(expand(words, run));
        }
        return expansions;
    }

    Expansion expand(List<Token> words, Run run) {
        Fields fields = new Fields(run.state(), run.values(), interpreter.nested);
        words.forEach(word -> fields.add(word.raw(), interpreter.nested.parts(word)));
        interpreter.effort.spend(fields.values().size() / 8);
        return new Expansion(fields.values(), run.state(), run.status(), fields.several());
    }

    /** Runs the substitutions of some words. */
    List<Run> runs(List<Token> words, State start) {
        List<Run> runs = List.of(new Run(start, new IdentityHashMap<>(), 0));
        for (Token word : words) {
            if (word.kind() != Token.Kind.WORD
                    || word.raw().indexOf('(') < 0 && word.raw().indexOf('`') < 0) {
                continue;
            }
            for (WordPart part : interpreter.nested.parts(word)) {
                if (part instanceof WordPart.Substitution substitution && depth < DEPTH_LIMIT) {
                    runs = runs.stream()
                            .flatMap(run -> run(substitution, run).stream())
                            .toList();
                }
            }
        }
        return runs;
    }

    private List<Run> run(WordPart.Substitution part, Run run) {
        interpreter.effort.spend(1 + run.values().size());
        Sequence script = interpreter.nested.parse(part);
        State state = run.state();
        Value printed = printed(script, state).orElse(Value.unknown(part.raw()));
        int before = state.failures;
        List<Run> runs = new ArrayList<>();
        depth++;
        for (State way : interpreter.subshell(new ArrayList<>(List.of(state)), inside -> substituted(script, inside))) {
            IdentityHashMap<WordPart, Value> values = new IdentityHashMap<>(run.values());
            boolean tainted = way.failures > before || way.tainted;
            values.put(part, tainted ? new Value(part.raw(), false, true) : printed);
            if (part.beside()) {
                Hiding.note(way, "`<(…)`");
            }
            runs.add(new Run(way, values, part.beside() ? run.status() : way.status));
            way.status = state.status;
        }
        depth--;
        return runs;
    }

    private List<State> substituted(Sequence script, List<State> inside) {
        for (State state : inside) {
            boolean kept = state.shell.switches().has("inherit_errexit")
                    || state.shell.switches().has("posix");
            state.shell = kept
                    ? state.shell
                    : state.shell.withSwitches(state.shell.switches().with("errexit", false));
        }
        return interpreter.into("", inside, states -> interpreter.sequence(script, states, Context.PLAIN));
    }

    /** The output of a script that is a single command with known output. */
    private Optional<Value> printed(Sequence script, State state) {
        boolean one = script.lists().size() == 1
                && script.lists().get(0).links().size() == 1
                && script.lists().get(0).links().get(0).pipeline().size() == 1;
        if (!one
                || !(script.lists().get(0).links().get(0).pipeline().get(0) instanceof Simple simple)
                || simple.words().isEmpty()) {
            return Optional.empty();
        }
        boolean plain = simple.words().stream()
                .noneMatch(word -> word.raw().indexOf('(') >= 0 || word.raw().indexOf('`') >= 0);
        if (!plain) {
            return Optional.empty();
        }
        List<Value> fields = words(simple.words(), state.copy()).get(0).fields();
        if (fields.size() == 1
                && fields.get(0).is("cat")
                && !simple.redirections().isEmpty()) {
            return document(simple.redirections().get(0));
        }
        return fields.isEmpty() ? Optional.empty() : printed(fields, state);
    }

    /** The text of a here-document in which nothing is expanded. */
    private static Optional<Value> document(Redirection input) {
        return Optional.of(input.target().body())
                .filter(body -> input.isHeredoc() && body.chars().noneMatch(c -> "$`\\\t".indexOf(c) >= 0))
                .map(body -> Value.of(body.stripTrailing()));
    }

    private static Optional<Value> printed(List<Value> fields, State state) {
        List<Value> operands = fields.subList(1, fields.size());
        boolean known = operands.stream().allMatch(Value::known);
        boolean tainted = operands.stream().anyMatch(Value::tainted);
        return switch (fields.get(0).text()) {
            case "echo" -> Optional.of(new Expansion(operands, state, 0, false).joined());
            case "seq" -> known ? sequence(operands) : Optional.empty();
            case "cat" ->
                operands.size() == 1
                                && known
                                && state.files.containsKey(operands.get(0).text())
                        ? Optional.of(state.files.get(operands.get(0).text()))
                        : Optional.of(new Value(
                                "$(cat)",
                                false,
                                operands.stream().anyMatch(file -> state.taintedFiles.contains(file.text()))));
            default ->
                tainted || operands.stream().anyMatch(file -> state.taintedFiles.contains(file.text()))
                        ? Optional.of(new Value("$(…)", false, true))
                        : Optional.empty();
        };
    }

    private static Optional<Value> sequence(List<Value> ends) {
        boolean small = !ends.isEmpty()
                && ends.size() < 3
                && ends.stream().allMatch(end -> end.text().matches("\\d{1,3}"));
        if (!small) {
            return Optional.empty();
        }
        int first = ends.size() == 1 ? 1 : Integer.parseInt(ends.get(0).text());
        int last = Integer.parseInt(ends.get(ends.size() - 1).text());
        return Optional.of(Value.of(String.join(
                " ",
                IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList())));
    }

    /** Whether a word matches one of the patterns of {@code case}. */
    Answer matches(Value word, List<Token> patterns, State state) {
        Answer answer = Answer.NO;
        for (Token pattern : patterns) {
            answer = answer.or(matches(word, pattern, state));
        }
        return answer;
    }

    /** Whether a word matches a pattern. */
    Answer matches(Value word, Token pattern, State state) {
        Value wanted = pattern(pattern, state);
        if (wanted.is("*")) {
            return Answer.YES;
        }
        boolean plain = wanted.text().chars().noneMatch(c -> c == '[' || c == '(' || c == '\\');
        return word.known() && wanted.known() && plain
                ? Answer.of(Wildcard.matches(wanted.text(), word.text()))
                : Answer.UNKNOWN;
    }

    private Value pattern(Token pattern, State state) {
        Value value = Value.EMPTY;
        for (WordPart part : interpreter.nested.parts(pattern)) {
            value = value.and(
                    part instanceof WordPart.Text text && !text.quoted()
                            ? Value.of(text.raw())
                            : new Fields(state, Map.of(), interpreter.nested).one(part));
        }
        return value;
    }

    /** Expands a word to one value without splitting it: for an assignment, or an operand of {@code [[ ]]}. */
    Value one(Token word, Run run) {
        Value value = Value.EMPTY;
        Fields fields = new Fields(run.state(), run.values(), interpreter.nested);
        for (WordPart part : interpreter.nested.parts(word)) {
            value = value.and(fields.one(part));
        }
        return value;
    }
}
