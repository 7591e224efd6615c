package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.State.Flow;
import java.util.List;

/** Runs the builtins that change where a script continues. */
final class Jumps {

    private Jumps() {}

    static List<State> leave(Call call, Flow flow) {
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

    /** Runs {@code return}. Outside of a function, bash refuses it, and dash ends the script. */
    static List<State> returned(Call call) {
        Shell shell = call.state().shell;
        if (shell.frame().depth() > 0) {
            return leave(call, Flow.RETURN);
        }
        return shell.switches().has("posix") ? leave(call, Flow.EXIT) : call.ends(2);
    }

    static List<State> loop(Call call, Flow flow) {
        State state = call.state();
        String levels = call.operands().isEmpty() ? "1" : call.operands().get(0).text();
        state.levels = levels.matches("[1-9]") ? Integer.parseInt(levels) : 1;
        state.flow = flow;
        return call.ends(0);
    }

    /** Runs {@code kill}. Only a signal to the shell itself ends the script; {@code -0} sends no signal. */
    static List<State> kill(Call call) {
        boolean asks = call.texts().contains("-0");
        boolean own = !asks
                && call.command().words().stream()
                        .anyMatch(word -> word.raw().equals("$$") || word.raw().equals("\"$$\""));
        return own ? List.of(call.state().ended(143)) : call.ends(0);
    }
}
