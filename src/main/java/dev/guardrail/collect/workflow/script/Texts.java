package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the builtins that run a text, or keep a text to run it later. */
final class Texts {

    private static final Set<String> ERROR_SIGNALS = Set.of("ERR");
    private static final Set<String> EXIT_SIGNALS = Set.of("EXIT", "0");

    private final Interpreter interpreter;
    private final Expander expander;

    Texts(Interpreter interpreter, Expander expander) {
        this.interpreter = interpreter;
        this.expander = expander;
    }

    List<State> eval(Call call) {
        Value text = new Expansion(call.operands(), call.state(), 0, false).joined();
        interpreter.effort.spend(text.text().length() / 20);
        Sequence script = interpreter.nested.parse(text.text(), Commands.origin(call));
        if (!text.known()) {
            new Listing(interpreter.nested)
                    .commands(script)
                    .forEach(command ->
                            interpreter.verdicts.unknown(command, "`eval` runs a text that is not constant"));
        }
        return interpreter.sequence(script, call.ends(0), call.context());
    }

    /** Runs a sourced text if it is known. A sourced file is not read. */
    List<State> sourced(Call call) {
        List<State> states = call.ends(0);
        return input(call)
                .or(() -> printed(call))
                .map(text -> interpreter.nested.parse(text, Commands.origin(call)))
                .map(script -> interpreter.sequence(script, states, call.context()))
                .orElse(states);
    }

    /** The text of a here-document or a here-string. */
    private Optional<String> input(Call call) {
        return call.command().redirections().stream()
                .filter(redirection -> redirection.operator().equals("<<<") || redirection.isHeredoc())
                .map(redirection -> redirection.isHeredoc()
                        ? redirection.target().body()
                        : expander.one(redirection.target(), call.run()).text())
                .findFirst();
    }

    /** The output of {@code <(…)}. */
    private static Optional<String> printed(Call call) {
        boolean beside =
                call.written().size() > 1 && call.written().get(1).raw().startsWith("<(");
        return call.operands().stream()
                .filter(operand -> operand.known() && beside)
                .map(Value::text)
                .findFirst();
    }

    static List<State> trap(Call call) {
        State state = call.state();
        List<Value> operands = call.operands().stream()
                .filter(operand -> !operand.text().equals("--"))
                .toList();
        if (operands.size() < 2 || operands.get(0).text().equals("-p")) {
            return call.ends(0);
        }
        String action = operands.get(0).text();
        Shell.Trap trap = action.isEmpty() || action.equals("-")
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
        return call.ends(0);
    }
}
