package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.List;

/** Runs the statements of a pipeline, each in a subshell. */
final class Pipes {

    private final Interpreter interpreter;

    Pipes(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    List<State> run(List<Statement> elements, List<State> in, Context context) {
        boolean tainted = in.stream().anyMatch(state -> state.tainted);
        in.forEach(state -> state.pipe = List.of());
        List<State> states = in;
        for (int i = 0; i < elements.size(); i++) {
            boolean last = i + 1 == elements.size();
            interpreter.pipe(i == 0 ? "" : printed(elements.get(i - 1)));
            states = last && states.get(0).shell.switches().has("lastpipe")
                    ? ended(interpreter.statement(elements.get(i), states, context))
                    : element(elements.get(i), last ? "" : teed(elements.get(i + 1)), states, context);
        }
        interpreter.pipe("");
        for (State state : states) {
            if (state.isNormal()) {
                state.pipeStatuses = state.pipe;
                state.status = status(state);
            }
        }
        Hiding.piped(elements, states);
        for (State state : states) {
            state.pipe = List.of();
            state.tainted = tainted && state.hasCulprit();
        }
        return states;
    }

    private List<State> element(Statement element, String sink, List<State> in, Context context) {
        in.forEach(State::enter);
        List<State> states = interpreter.exits(
                sink.isEmpty()
                        ? interpreter.statement(element, in, context)
                        : interpreter.into(sink, in, inside -> interpreter.statement(element, inside, context)));
        for (State state : states) {
            state.tainted = state.leave() || state.tainted;
        }
        return ended(states);
    }

    private List<State> ended(List<State> states) {
        for (State state : states) {
            interpreter.effort.spend(1 + state.pipe.size());
            List<Integer> statuses = new ArrayList<>(state.pipe);
            statuses.add(state.status);
            state.pipe = statuses;
        }
        return states;
    }

    private static int status(State state) {
        List<Integer> statuses = state.pipe;
        int last = statuses.get(statuses.size() - 1);
        if (!state.shell.switches().pipefail()) {
            return last;
        }
        for (int i = statuses.size() - 1; i >= 0; i--) {
            if (statuses.get(i) != 0) {
                return statuses.get(i);
            }
        }
        return 0;
    }

    /** The output of a command that only prints constants. */
    private static String printed(Statement statement) {
        if (!(statement instanceof Simple simple)) {
            return "";
        }
        List<String> words = simple.texts();
        if (words.equals(List.of("cat"))) {
            return simple.redirections().stream()
                    .filter(Statement.Redirection::isHeredoc)
                    .map(redirection -> redirection.target().body())
                    .findFirst()
                    .orElse("");
        }
        boolean prints =
                words.size() > 1 && (words.get(0).equals("echo") || words.get(0).equals("printf"));
        return prints ? String.join(" ", words.subList(1, words.size())) : "";
    }

    /** The file into which the next command copies its input. */
    private static String teed(Statement next) {
        List<String> words = next instanceof Simple simple ? simple.texts() : List.of();
        return !words.isEmpty() && words.get(0).equals("tee")
                ? words.stream()
                        .skip(1)
                        .filter(word -> !word.startsWith("-"))
                        .findFirst()
                        .orElse("")
                : "";
    }
}
