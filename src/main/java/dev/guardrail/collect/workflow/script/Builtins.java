package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.State.Flow;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a shell does itself. */
final class Builtins {

    /** The names of what programs do not do; those of {@link #table} and {@code exec}, {@code [[}. */
    static final Set<String> NAMES = Set.of(
            ":",
            "true",
            "false",
            "echo",
            "printf",
            "exit",
            "return",
            "break",
            "continue",
            "set",
            "shopt",
            "unset",
            "export",
            "declare",
            "local",
            "readonly",
            "typeset",
            "eval",
            "trap",
            "wait",
            "shift",
            "alias",
            "let",
            "read",
            "kill",
            "test",
            "[",
            "[[",
            "cd",
            "pushd",
            "popd",
            ".",
            "source",
            "umask",
            "ulimit",
            "command",
            "mapfile",
            "readarray");

    private static final Set<String> ERROR_SIGNALS = Set.of("ERR");
    private static final Set<String> EXIT_SIGNALS = Set.of("EXIT", "0");

    private final Interpreter interpreter;
    private final Commands commands;
    private final Map<String, Function<Call, List<State>>> table;

    Builtins(Interpreter interpreter, Commands commands) {
        this.interpreter = interpreter;
        this.commands = commands;
        this.table = Map.ofEntries(
                Map.entry(":", call -> status(call, 0)),
                Map.entry("true", call -> status(call, 0)),
                Map.entry("false", call -> status(call, 1)),
                Map.entry("echo", this::print),
                Map.entry("printf", this::print),
                Map.entry("exit", call -> leave(call, Flow.EXIT)),
                Map.entry("return", Builtins::returned),
                Map.entry("break", call -> loop(call, Flow.BREAK)),
                Map.entry("continue", call -> loop(call, Flow.CONTINUE)),
                Map.entry("set", this::set),
                Map.entry("shopt", Builtins::shopt),
                Map.entry("unset", this::unset),
                Map.entry("export", this::declare),
                Map.entry("declare", this::declare),
                Map.entry("local", this::declare),
                Map.entry("readonly", this::declare),
                Map.entry("typeset", this::declare),
                Map.entry("eval", this::eval),
                Map.entry("trap", this::trap),
                Map.entry(".", this::sourced),
                Map.entry("source", this::sourced),
                Map.entry("wait", Builtins::awaited),
                Map.entry("shift", Builtins::shift),
                Map.entry("alias", Builtins::alias),
                Map.entry("let", Builtins::let),
                Map.entry("read", this::read),
                Map.entry("kill", Builtins::kill),
                Map.entry(
                        "test",
                        call -> List.of(test(
                                call.written().subList(1, call.written().size()), call.run(), false, call.command()))),
                Map.entry(
                        "[",
                        call -> List.of(test(
                                call.written()
                                        .subList(1, Math.max(1, call.written().size() - 1)),
                                call.run(),
                                false,
                                call.command()))));
    }

    /** Runs a command if it is one of the shell's. */
    Optional<List<State>> run(String name, Call call) {
        if (name.equals("exec") && call.fields().size() == 1) {
            return Optional.of(status(call, 0));
        }
        return Optional.ofNullable(table.get(name)).map(builtin -> builtin.apply(call));
    }

    private static List<State> status(Call call, int status) {
        return List.of(call.state().withStatus(status));
    }

    private List<State> print(Call call) {
        new Prints(interpreter.nested).print(call, interpreter.sink());
        return status(call, 0);
    }

    private static List<State> leave(Call call, Flow flow) {
        State state = call.state();
        if (!call.operands().isEmpty()) {
            Value status = call.operands().get(0);
            boolean number = status.known() && status.text().matches("-?\\d{1,9}");
            if (!status.known()) {
                state.asks(call.quoted());
            } else {
                state.status = number ? Math.floorMod(Integer.parseInt(status.text()), 256) : 2;
            }
        } else if (flow == Flow.EXIT) {
            state.status = state.ending.orElse(state.status);
        }
        state.flow = flow;
        return List.of(state);
    }

    /** Outside of a function bash refuses it, and dash ends the script. */
    private static List<State> returned(Call call) {
        State state = call.state();
        boolean inFunction = state.shell.frame().depth() > 0;
        return inFunction
                ? leave(call, Flow.RETURN)
                : state.shell.switches().has("posix") ? leave(call, Flow.EXIT) : status(call, 2);
    }

    private static List<State> loop(Call call, Flow flow) {
        State state = call.state();
        String levels = call.operands().isEmpty() ? "1" : call.operands().get(0).text();
        state.levels = levels.matches("[1-9]") ? Integer.parseInt(levels) : 1;
        state.flow = flow;
        state.status = 0;
        return List.of(state);
    }

    private List<State> set(Call call) {
        State state = call.state();
        List<String> words = call.texts();
        state.shell = state.shell.withSwitches(state.shell.switches().after(words));
        int operands = words.indexOf("--");
        if (operands > 0) {
            List<Value> arguments =
                    call.fields().subList(operands + 1, call.fields().size());
            state.shell = state.shell.withArguments(List.copyOf(arguments), state.shell.frame());
        }
        state.status = 0;
        state.flow = state.shell.switches().has("noexec") ? Flow.EXIT : Flow.NORMAL;
        return List.of(state);
    }

    private static List<State> shopt(Call call) {
        State state = call.state();
        boolean on = call.texts().contains("-s");
        boolean off = call.texts().contains("-u");
        for (Value option : call.operands()) {
            if ((on || off) && !option.text().startsWith("-")) {
                state.shell = state.shell.withSwitches(state.shell.switches().with(option.text(), on));
            }
        }
        return status(call, 0);
    }

    private List<State> unset(Call call) {
        State state = call.state();
        boolean functions = call.texts().contains("-f");
        for (Value name : call.operands()) {
            if (functions) {
                state.shell = state.shell.withoutFunction(name.text());
            } else {
                commands.assign(name.text(), List.of(), state);
            }
        }
        return status(call, 0);
    }

    /** Its own status hides those of its substitutions. */
    private List<State> declare(Call call) {
        for (Token word : call.written()) {
            if (Words.isAssignment(word.raw())) {
                commands.assign(word, call.run());
            }
        }
        return status(call, 0);
    }

    private List<State> eval(Call call) {
        Value text = new Expansion(call.operands(), call.state(), 0, false).joined();
        Simple origin = Commands.origin(call);
        interpreter.effort.spend(text.text().length() / 20);
        var script = interpreter.nested.parse(text.text(), origin);
        if (!text.known()) {
            new Listing(interpreter.nested)
                    .commands(script)
                    .forEach(command -> interpreter.verdicts.unknown(
                            command, "it runs inside `eval`, of a text that is not constant"));
        }
        State state = call.state().withStatus(0);
        return interpreter.sequence(script, List.of(state), call.context());
    }

    /** Runs a text that is there to be read; files are what they are. */
    private List<State> sourced(Call call) {
        State state = call.state().withStatus(0);
        Optional<String> text = call.command().redirections().stream()
                .filter(redirection -> redirection.operator().equals("<<<") || redirection.isHeredoc())
                .map(redirection -> redirection.isHeredoc()
                        ? redirection.target().body()
                        : commands.expander()
                                .one(redirection.target(), call.run())
                                .text())
                .findFirst()
                .or(() -> call.operands().stream()
                        .filter(operand -> operand.known()
                                && call.written().size() > 1
                                && call.written().get(1).raw().startsWith("<("))
                        .map(Value::text)
                        .findFirst());
        return text.isEmpty()
                ? List.of(state)
                : interpreter.sequence(
                        interpreter.nested.parse(text.get(), Commands.origin(call)), List.of(state), call.context());
    }

    private List<State> trap(Call call) {
        State state = call.state().withStatus(0);
        List<Value> operands = new ArrayList<>(call.operands());
        operands.removeIf(operand -> operand.text().equals("--"));
        if (operands.size() < 2 || operands.get(0).text().equals("-p")) {
            return List.of(state);
        }
        String action =
                operands.get(0).text().equals("-") ? "" : operands.get(0).text();
        Shell.Trap trap = action.isEmpty()
                ? Shell.Trap.NONE
                : new Shell.Trap(action, call.command(), state.shell.frame().depth());
        for (Value signal : operands.subList(1, operands.size())) {
            String name = signal.text().replaceFirst("^SIG", "");
            if (EXIT_SIGNALS.contains(name)) {
                state.shell = state.shell.withTraps(trap, state.shell.errorTrap());
            } else if (ERROR_SIGNALS.contains(name)) {
                state.shell = state.shell.withTraps(state.shell.exitTrap(), trap);
            }
        }
        return List.of(state);
    }

    private static List<State> awaited(Call call) {
        State state = call.state();
        Map<String, Integer> jobs = state.shell.jobs();
        state.status = 0;
        for (Value operand : call.operands()) {
            String id = operand.text();
            if (id.matches("%\\d+")) {
                id = String.valueOf(900_000 + Integer.parseInt(id.substring(1)));
            } else if (id.equals("-n")) {
                return List.of(
                        jobs.size() == 1
                                ? state.withStatus(jobs.values().iterator().next())
                                : state.asks("which job `wait -n` waits for"));
            }
            if (!id.startsWith("-")) {
                state.status = jobs.getOrDefault(id, operand.known() ? 127 : State.UNKNOWN);
                state.question = "what `wait` waits for";
            }
        }
        return List.of(state);
    }

    private static List<State> shift(Call call) {
        State state = call.state();
        String operand =
                call.operands().isEmpty() ? "1" : call.operands().get(0).text();
        int count = operand.matches("\\d{1,3}") ? Integer.parseInt(operand) : 1;
        List<Value> arguments = state.shell.arguments();
        if (count > arguments.size()) {
            return status(call, 1);
        }
        state.shell = state.shell.withArguments(arguments.subList(count, arguments.size()), state.shell.frame());
        return status(call, 0);
    }

    private static List<State> alias(Call call) {
        State state = call.state();
        boolean expanded = state.shell.switches().has("expand_aliases")
                || state.shell.switches().has("posix");
        for (Value operand : call.operands()) {
            int equals = operand.text().indexOf('=');
            if (expanded && equals > 0) {
                state.shell = state.shell.withAlias(
                        operand.text().substring(0, equals), operand.text().substring(equals + 1));
            }
        }
        return status(call, 0);
    }

    private static List<State> let(Call call) {
        State state = call.state();
        Value last = Value.of("0");
        for (Value operand : call.operands()) {
            last = operand.known() ? Arithmetic.evaluate(operand.text(), state) : Value.unknown(operand.text());
        }
        return List.of(last.known() ? state.withStatus(last.is("0") ? 1 : 0) : state.asks(call.quoted()));
    }

    /** What is read is not known, and neither is when the input ends. */
    private List<State> read(Call call) {
        State state = call.state();
        for (Value operand : call.operands()) {
            commands.assign(operand.text(), List.of(new Value("$" + operand.text(), false, state.tainted)), state);
        }
        return List.of(
                call.context() == Context.PLAIN ? state.withStatus(0) : state.asks("what " + call.quoted() + " reads"));
    }

    private static List<State> kill(Call call) {
        boolean asks = call.texts().contains("-0");
        boolean own = !asks
                && call.command().words().stream()
                        .anyMatch(word -> word.raw().equals("$$") || word.raw().equals("\"$$\""));
        return own ? List.of(call.state().ended(143)) : status(call, 0);
    }

    /** {@code test}, {@code [ ]} and {@code [[ ]]}. */
    State test(List<Token> words, Expander.Run run, boolean extended, Simple command) {
        List<Value> values = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        for (Token word : words) {
            List<Value> fields = extended || word.kind() != Token.Kind.WORD
                    ? List.of(
                            word.kind() == Token.Kind.WORD ? commands.expander().one(word, run) : Value.of(word.raw()))
                    : commands.expander().expand(List.of(word), run).fields();
            fields.forEach(field -> tokens.add(word));
            values.addAll(fields);
        }
        State state = run.state();
        Tests tests = new Tests(
                values,
                Commands.filled(state, values),
                (place, left) -> extended
                        ? commands.expander().matches(left, tokens.get(place), state)
                        : left.known() && values.get(place).known()
                                ? Answer.of(left.text().equals(values.get(place).text()))
                                : Answer.UNKNOWN);
        Answer answer = tests.answer();
        state.status = answer.status();
        state.question = "`" + command.line() + "`";
        return state;
    }
}
