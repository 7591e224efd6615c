package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.State.Flow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Runs the shell's builtin commands. */
final class Builtins {

    private static final Map<String, BiFunction<Builtins, Call, List<State>>> TABLE = Map.ofEntries(
            Map.entry(":", (shell, call) -> call.ends(0)),
            Map.entry("true", (shell, call) -> call.ends(0)),
            Map.entry("false", (shell, call) -> call.ends(1)),
            Map.entry("echo", Builtins::print),
            Map.entry("printf", Builtins::print),
            Map.entry("test", (shell, call) -> test(call, call.operands())),
            Map.entry("[", (shell, call) -> test(call, unclosed(call.operands()))),
            Map.entry("wait", (shell, call) -> awaited(call)),
            Map.entry("exit", (shell, call) -> Jumps.leave(call, Flow.EXIT)),
            Map.entry("return", (shell, call) -> Jumps.returned(call)),
            Map.entry("break", (shell, call) -> Jumps.loop(call, Flow.BREAK)),
            Map.entry("continue", (shell, call) -> Jumps.loop(call, Flow.CONTINUE)),
            Map.entry("kill", (shell, call) -> Jumps.kill(call)),
            Map.entry("set", (shell, call) -> Settings.set(call)),
            Map.entry("shopt", (shell, call) -> Settings.shopt(call)),
            Map.entry("alias", (shell, call) -> Settings.alias(call)),
            Map.entry("shift", (shell, call) -> Settings.shift(call)),
            Map.entry("let", (shell, call) -> Settings.let(call)),
            Map.entry("unset", (shell, call) -> shell.settings.unset(call)),
            Map.entry("export", (shell, call) -> shell.settings.declare(call)),
            Map.entry("declare", (shell, call) -> shell.settings.declare(call)),
            Map.entry("local", (shell, call) -> shell.settings.declare(call)),
            Map.entry("readonly", (shell, call) -> shell.settings.declare(call)),
            Map.entry("typeset", (shell, call) -> shell.settings.declare(call)),
            Map.entry("read", (shell, call) -> shell.settings.read(call)),
            Map.entry("eval", (shell, call) -> shell.texts.eval(call)),
            Map.entry("trap", (shell, call) -> Texts.trap(call)),
            Map.entry(".", (shell, call) -> shell.texts.sourced(call)),
            Map.entry("source", (shell, call) -> shell.texts.sourced(call)));

    /** Builtins that are treated like programs: their failure counts. */
    private static final Set<String> LIKE_PROGRAMS =
            Set.of("[[", "cd", "pushd", "popd", "umask", "ulimit", "command", "mapfile", "readarray");

    /** The names of all builtins that are not treated like programs. */
    static final Set<String> NAMES = names();

    private final Interpreter interpreter;
    private final Settings settings;
    private final Texts texts;

    Builtins(Interpreter interpreter, Commands commands) {
        this.interpreter = interpreter;
        this.settings = new Settings(commands);
        this.texts = new Texts(interpreter, commands.expander());
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(LIKE_PROGRAMS);
        names.addAll(TABLE.keySet());
        return Set.copyOf(names);
    }

    /** Runs a command if it is a builtin. */
    Optional<List<State>> run(String name, Call call) {
        if (name.equals("exec") && call.fields().size() == 1) {
            return Optional.of(call.ends(0));
        }
        return Optional.ofNullable(TABLE.get(name)).map(builtin -> builtin.apply(this, call));
    }

    private List<State> print(Call call) {
        new Prints(interpreter.nested).print(call, interpreter.sink());
        return call.ends(0);
    }

    private static List<State> test(Call call, List<Value> operands) {
        return List.of(Tests.command(operands, call.state()).asked(call.state(), call.quoted()));
    }

    /** The operands of {@code [} without the closing bracket. */
    private static List<Value> unclosed(List<Value> operands) {
        return operands.subList(0, Math.max(0, operands.size() - 1));
    }

    private static List<State> awaited(Call call) {
        State state = call.state();
        Map<String, Integer> jobs = state.shell.jobs();
        state.status = 0;
        for (Value operand : call.operands()) {
            String id = operand.text();
            if (id.matches("%\\d{1,9}")) {
                id = Shell.job(Integer.parseInt(id.substring(1)));
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
}
