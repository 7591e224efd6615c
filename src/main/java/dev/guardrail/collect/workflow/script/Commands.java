package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.AndOr;
import dev.guardrail.collect.workflow.script.Statement.Link;
import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs simple commands: assignments, builtins, functions and programs. */
final class Commands {

    private static final Set<String> PREFIXES = Set.of("command", "builtin");

    private final Interpreter interpreter;
    private final Expander expander;
    private final Builtins builtins;
    private final Programs programs;

    Commands(Interpreter interpreter, boolean othersMayFail) {
        this.interpreter = interpreter;
        this.expander = new Expander(interpreter);
        this.builtins = new Builtins(interpreter, this);
        this.programs = new Programs(interpreter, othersMayFail);
    }

    Expander expander() {
        return expander;
    }

    List<State> simple(Simple command, List<State> in, Context context) {
        List<State> out = new ArrayList<>();
        List<Token> words = new ArrayList<>(command.words());
        command.redirections().stream()
                .filter(redirection -> !redirection.isHeredoc())
                .map(Redirection::target)
                .forEach(words::add);
        for (State state : in) {
            interpreter.effort.spend(1 + state.shell.variables().size() / 32);
            for (Expander.Run run : expander.runs(words, state)) {
                out.addAll(run(command, run, context));
            }
        }
        return out;
    }

    /** Runs the commands in the targets of redirections. Their status is lost. */
    List<State> redirect(List<Redirection> redirections, List<State> in) {
        List<Token> targets = redirections.stream()
                .filter(redirection -> !redirection.isHeredoc())
                .map(Redirection::target)
                .toList();
        return targets.isEmpty()
                ? in
                : in.stream()
                        .flatMap(state -> expander.runs(targets, state).stream())
                        .map(Expander.Run::state)
                        .toList();
    }

    private List<State> run(Simple command, Expander.Run run, Context context) {
        List<Token> words = command.words();
        int assignments = 0;
        while (assignments < words.size()
                && Words.isAssignment(words.get(assignments).raw())) {
            assignments++;
        }
        State state = run.state();
        if (assignments == words.size()) {
            words.forEach(word -> assign(word, run));
            return List.of(state.withStatus(run.status()));
        }
        String first = words.get(assignments).raw();
        if (first.equals("[[")) {
            List<Token> operands = words.subList(assignments + 1, Math.max(assignments + 1, words.size() - 1));
            return List.of(Tests.extended(operands, run, expander).asked(state, "`" + command.line() + "`"));
        } else if (first.startsWith("((")) {
            return List.of(calculated(first, state));
        }
        return run(command, assignments, run, context);
    }

    private static State calculated(String raw, State state) {
        Value value = Arithmetic.evaluate(raw.substring(2, Math.max(2, raw.length() - 2)), state);
        // A plain `sh` reads `((…))` as subshells.
        boolean arithmetic = value.known() && !state.shell.switches().has("posix");
        return arithmetic ? state.withStatus(value.is("0") ? 1 : 0) : state.asks("`" + raw + "`");
    }

    private List<State> run(Simple command, int assignments, Expander.Run run, Context context) {
        List<Value> expanded = expander.expand(
                        command.words().subList(assignments, command.words().size()), run)
                .fields();
        List<Value> fields = withoutPrefixes(expanded);
        if (fields.isEmpty()) {
            return List.of(run.state().withStatus(run.status()));
        }
        if (run.status() > 0 && run.state().hasCulprit()) {
            run.state().hiddenBy = Hiding.quoted(command.line());
        }
        String name = fields.get(0).known() ? fields.get(0).text() : "";
        Call call = new Call(command, assignments, fields, run, context);
        Shell shell = run.state().shell;
        Shell.Function function = shell.functions().get(name);
        if (function != null && fields.size() == expanded.size()) {
            return function(function, call);
        }
        String alias = shell.aliases().get(command.words().get(assignments).raw());
        if (alias != null) {
            return aliased(alias, call);
        }
        return builtins.run(name, call).orElseGet(() -> programs.run(call));
    }

    /** The fields without {@code command} and similar prefixes, after which a name is not that of a function. */
    private static List<Value> withoutPrefixes(List<Value> fields) {
        int first = 0;
        while (first + 1 < fields.size()
                && fields.get(first).known()
                && PREFIXES.contains(fields.get(first).text())
                && !fields.get(first + 1).text().startsWith("-")) {
            first++;
        }
        return List.copyOf(fields.subList(first, fields.size()));
    }

    private List<State> function(Shell.Function function, Call call) {
        State state = call.state();
        if (state.shell.frame().depth() > 12) {
            return List.of(state.asks("a function that calls itself"));
        }
        Simple origin = origin(call);
        interpreter.nested.shadowed(
                call.command(),
                new Sequence(List.of(new AndOr(List.of(new Link(false, false, List.of(function.body()))), false))));
        state.shell = state.shell.called(origin, call.operands());
        List<State> states = interpreter.statement(function.body(), List.of(state), call.context());
        for (State way : states) {
            way.shell = way.shell.returned();
            way.flow = way.flow == State.Flow.RETURN ? State.Flow.NORMAL : way.flow;
        }
        return states;
    }

    private List<State> aliased(String alias, Call call) {
        State state = call.state();
        StringBuilder text = new StringBuilder(alias);
        call.operands().forEach(operand -> text.append(' ').append(operand.text()));
        state.shell = state.shell.withoutAliases();
        interpreter.effort.spend(text.length() / 20);
        Sequence body = interpreter.nested.parse(text.toString(), origin(call));
        interpreter.nested.shadowed(call.command(), body);
        return interpreter.sequence(body, List.of(state), call.context());
    }

    /**
     * The command in the script that a command comes from: a function that runs its arguments runs words of its caller.
     */
    static Simple origin(Call call) {
        String first = call.command().words().get(call.assignments()).raw();
        boolean passedOn = first.matches("\"?\\$[{]?[@*1-9].*");
        Shell.Frame frame = call.state().shell.frame();
        return passedOn && frame.depth() > 0 ? frame.command() : call.command();
    }

    /** Runs an assignment of the form {@code name=value}. */
    void assign(Token word, Expander.Run run) {
        String raw = word.raw();
        int equals = raw.indexOf('=');
        boolean more = equals > 0 && raw.charAt(equals - 1) == '+';
        String name = raw.substring(0, more ? equals - 1 : equals);
        State state = run.state();
        if (name.indexOf('[') >= 0) {
            assign(name.substring(0, name.indexOf('[')), List.of(Value.unknown(raw)), state);
            return;
        }
        List<Value> values = raw.startsWith("(", equals + 1)
                ? array(raw.substring(equals + 2, Math.max(equals + 2, raw.length() - 1)), run)
                : List.of(scalar(word, equals + 1, run));
        List<Value> before = state.shell.variables().get(name).orElse(List.of());
        if (more && raw.startsWith("(", equals + 1)) {
            List<Value> all = new ArrayList<>(before);
            all.addAll(values);
            values = all;
        } else if (more) {
            values = List.of(
                    before.isEmpty() ? Value.unknown(raw) : before.get(0).and(values.get(0)));
        }
        assign(name, values, state);
    }

    private Value scalar(Token word, int prefix, Expander.Run run) {
        Value whole = expander.one(word, run);
        return new Value(
                whole.text().substring(Math.min(prefix, whole.text().length())), whole.known(), whole.tainted());
    }

    private List<Value> array(String inner, Expander.Run run) {
        List<Token> words = Lexer.tokens(inner).stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .toList();
        Expansion expansion = expander.expand(words, new Expander.Run(run.state(), run.values(), 0));
        return expansion.several() ? List.of(Value.unknown("(" + inner + ")")) : expansion.fields();
    }

    void assign(String name, List<Value> values, State state) {
        interpreter.effort.spend(values.stream()
                        .mapToInt(value -> 1 + value.text().length() / 20)
                        .sum()
                / 8);
        if (interpreter.nested.reads(name)) {
            state.shell = state.shell.withVariables(state.shell.variables().with(name, values));
        }
    }
}
