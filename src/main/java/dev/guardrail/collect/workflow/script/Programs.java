package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the programs that are not part of the shell. All succeed except the culprit. */
final class Programs {

    /** Programs that scripts call as a question: their status is an answer, not a failure. */
    private static final Set<String> QUESTIONS = Set.of(
            "grep",
            "egrep",
            "fgrep",
            "zgrep",
            "rg",
            "ag",
            "diff",
            "cmp",
            "which",
            "type",
            "hash",
            "pgrep",
            "jq",
            "ls",
            "id",
            "git diff",
            "git diff-index",
            "git ls-files",
            "git ls-remote",
            "git rev-parse",
            "git show-ref",
            "getent");

    /** Words with which a program only prints information about itself. */
    private static final Set<String> ASKING =
            Set.of("--version", "-version", "--help", "-list", "-showBuildSettings", "-showsdks");

    /** Programs whose input decides whether they fail. */
    private static final Set<String> JUDGES = Set.of(
            "grep",
            "egrep",
            "fgrep",
            "zgrep",
            "rg",
            "diff",
            "cmp",
            "jq",
            "reviewdog",
            "go-junit-report",
            "tap-spec",
            "tap-dot",
            "python",
            "node",
            "ruby",
            "perl",
            "awk",
            "gawk",
            "php");

    private final Interpreter interpreter;
    private final boolean othersMayFail;
    private final Set<Simple> reached = new HashSet<>();

    Programs(Interpreter interpreter, boolean othersMayFail) {
        this.interpreter = interpreter;
        this.othersMayFail = othersMayFail;
    }

    /** Whether a command asks a question, so that its failure is an answer. */
    static boolean isQuestion(List<String> words) {
        return QUESTIONS.contains(ToolName.of(words)) || words.stream().anyMatch(ASKING::contains);
    }

    List<State> run(Call call) {
        boolean replaces = call.fields().get(0).is("exec");
        Optional<Invocation> shell = Invocation.of(call, interpreter.nested, interpreter.piped());
        List<State> states = shell.isPresent() ? inner(shell.get(), call) : program(call);
        if (replaces) {
            for (State state : states) {
                state.flow = State.Flow.EXIT;
                state.shell = state.shell.withTraps(Shell.Trap.NONE, Shell.Trap.NONE);
            }
        }
        return states;
    }

    /** Runs the text of a shell, as in a subshell with its own options. */
    private List<State> inner(Invocation invocation, Call call) {
        State start = call.state();
        int before = start.status;
        List<State> states = interpreter.subshell(new ArrayList<>(List.of(start)), inside -> {
            for (State state : inside) {
                state.shell = state.shell
                        .withSwitches(invocation.switches())
                        .withArguments(
                                List.of(),
                                new Shell.Frame(Commands.origin(call), 1, List.of(), List.of(), Optional.empty()));
                state.status = before;
            }
            return interpreter.sequence(invocation.script(), inside, Context.PLAIN);
        });
        for (State state : states) {
            int status = state.status > 0 ? invocation.failure(state.status) : state.status;
            if (status == 0) {
                Hiding.note(state, Invocation.hiding(call.texts()));
            }
            state.status = status;
        }
        return states;
    }

    private List<State> program(Call call) {
        State state = call.state();
        Simple origin = Commands.origin(call);
        List<String> texts = call.texts();
        String tool = ToolName.of(texts);
        interpreter.nested.resolved(origin, call, tool);
        if (tool.equals("cat") || tool.equals("tee")) {
            new Prints(interpreter.nested).copy(call, interpreter.sink());
        }
        if (state.hasCulprit()) {
            return List.of(guilty(call, origin, tool));
        }
        reached.add(call.command());
        List<State> ways = new ArrayList<>();
        boolean asks = isQuestion(texts);
        if (interpreter.verdicts.isOpen(origin) && !state.tried.contains(origin) && !asks) {
            ways.add(failing(call, origin));
        }
        if (asks && call.context() != Context.PLAIN || othersMayFail && call.context() != Context.PLAIN) {
            state.asks(call.quoted());
        } else {
            state.status = 0;
        }
        ways.add(0, state);
        return ways;
    }

    private State failing(Call call, Simple origin) {
        State state = call.state();
        interpreter.effort.spend(1 + state.tried.size() / 8);
        state.tried(origin);
        interpreter.verdicts.tried(origin);
        State failing = state.copy();
        failing.culprit = origin;
        return failed(call, failing);
    }

    private State failed(Call call, State state) {
        state.failures++;
        state.status = Invocation.failure(call.texts());
        state.hiddenBy = state.status == 0 ? Invocation.hiding(call.texts()) : "";
        for (Redirection redirection : call.command().redirections()) {
            if (redirection.writes()) {
                taint(Words.unquote(redirection.target().raw()), state);
            }
        }
        taint(interpreter.sink(), state);
        for (String word : call.texts()) {
            int equals = word.indexOf('=');
            if (word.startsWith("-") && equals > 0 && word.indexOf('.', equals) > 0) {
                taint(word.substring(equals + 1), state);
            }
        }
        return state;
    }

    private void taint(String file, State state) {
        if (!file.isEmpty() && !file.startsWith("/dev/") && interpreter.nested.namesAgain(file)) {
            state.taint(file);
        }
    }

    /** The state in which a command fails. A retry of the culprit, with the same tool, counts as the same failure. */
    private State guilty(Call call, Simple origin, String tool) {
        State state = call.state();
        if (origin.equals(state.culprit)) {
            return failed(call, state);
        }
        if (!reached.contains(call.command()) && tool.equals(interpreter.nested.tool(state.culprit))) {
            return state.withStatus(1);
        }
        boolean judges = JUDGES.contains(tool.split(" ", 2)[0]) && readsTainted(call);
        boolean asks = call.context() != Context.PLAIN && QUESTIONS.contains(tool) || call.context() == Context.ASKED;
        if (judges || asks) {
            return state.asks(judges ? "how " + call.quoted() + " judges its input" : call.quoted());
        }
        if (state.tainted && tool.equals("tee")) {
            call.operands().stream()
                    .map(Value::text)
                    .filter(word -> !word.startsWith("-"))
                    .forEach(file -> taint(file, state));
        }
        return state.withStatus(0);
    }

    private static boolean readsTainted(Call call) {
        State state = call.state();
        return state.tainted
                || call.operands().stream()
                        .anyMatch(operand -> operand.tainted() || state.taintedFiles.contains(operand.text()))
                || call.command().redirections().stream()
                        .anyMatch(redirection -> state.taintedFiles.contains(
                                Words.unquote(redirection.target().raw())));
    }
}
