package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.State.Flow;
import dev.guardrail.collect.workflow.script.Statement.Form;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs loops: as often as the script does, or, where that is not known, until another round gives no new state. */
final class Loops {

    /** In rounds: no script that people wrote repeats an attempt more often. */
    private static final int ROUNDS = 40;

    /** In rounds: by then, a loop whose variables have become unknown gives no new state. */
    private static final int LAST_ROUND = 60;

    /** The greatest number of rounds that is tried for a loop that may run any number of times. */
    private static final int GUESSES = 3;

    private final Interpreter interpreter;
    private final Commands commands;

    Loops(Interpreter interpreter, Commands commands) {
        this.interpreter = interpreter;
        this.commands = commands;
    }

    List<State> run(Form form, List<State> in, Context context) {
        if (form instanceof Form.Loop loop) {
            return asking(loop, in, context);
        } else if (form instanceof Form.Counting counting) {
            return counting(counting, in, context);
        }
        return over((Form.For) form, in, context);
    }

    private List<State> asking(Form.Loop loop, List<State> in, Context context) {
        return rounds(
                in,
                states -> interpreter.sequence(loop.condition(), states, Context.ASKED),
                loop.until(),
                loop.body(),
                context);
    }

    private List<State> counting(Form.Counting counting, List<State> in, Context context) {
        String raw = counting.head().raw();
        String[] parts = raw.substring(2, Math.max(2, raw.length() - 2)).split(";", -1);
        if (parts.length != 3) {
            in.forEach(state -> state.asks("`" + raw + "`"));
            return in;
        }
        in.forEach(state -> Arithmetic.evaluate(parts[0], state));
        boolean[] started = {false};
        Function<List<State>, List<State>> condition = states -> {
            if (started[0]) {
                states.forEach(state -> Arithmetic.evaluate(parts[2], state));
            }
            started[0] = true;
            states.forEach(state -> decide(parts[1], state, raw));
            return states;
        };
        return rounds(in, condition, false, counting.body(), context);
    }

    private static void decide(String condition, State state, String raw) {
        Value holds = condition.isBlank() ? Value.of("1") : Arithmetic.evaluate(condition, state);
        state.status = holds.known() ? holds.is("0") ? 1 : 0 : State.UNKNOWN;
        state.question = "`" + raw + "`";
    }

    /** Runs condition and body in turn until the condition fails. The status is then that of the last round. */
    private List<State> rounds(
            List<State> in,
            Function<List<State>, List<State>> condition,
            boolean until,
            Sequence body,
            Context context) {
        Round rounds = new Round(in.get(0).shell.variables());
        List<State> active = in;
        active.forEach(state -> state.status = 0);
        for (int round = 0; !active.isEmpty(); round++) {
            active = rounds.unseen(active, round);
            active.forEach(state -> state.round = state.status);
            List<State> going = new ArrayList<>();
            for (State state : condition.apply(active)) {
                if (state.isNormal()) {
                    rounds.decide(state, until, going);
                } else {
                    leave(state, rounds.out, going);
                }
            }
            active = body(body, going, rounds.out, context);
        }
        return rounds.out();
    }

    /** The states of a loop after some rounds. */
    private final class Round {
        private final Variables before;
        private final List<State> out = new ArrayList<>();
        private final List<State> seen = new ArrayList<>();
        private Absorbed dropped = Absorbed.NONE;
        private int guesses;
        private boolean guessing;

        Round(Variables before) {
            this.before = before;
        }

        /** The states that were not at the head of the loop before: a known state would only repeat. */
        List<State> unseen(List<State> states, int round) {
            guesses += guessing ? 1 : 0;
            guessing = false;
            List<State> unseen = new ArrayList<>();
            for (State state : states) {
                if (round > ROUNDS) {
                    state.shell =
                            state.shell.withVariables(state.shell.variables().widened(before));
                }
                if (round > LAST_ROUND) {
                    interpreter.verdicts.lost(state, "a loop runs too often to follow");
                    dropped = dropped.and(state.absorbed);
                } else if (seen.stream()
                        .noneMatch(known -> known.culprit.equals(state.culprit) && known.goesOnLike(state))) {
                    seen.add(state.copy());
                    unseen.add(state);
                } else {
                    dropped = dropped.and(state.absorbed);
                }
            }
            return unseen;
        }

        /** Handles an unknown condition: a loop that may run any number of times is followed through a few rounds. */
        void decide(State state, boolean until, List<State> going) {
            Hiding.note(state, until ? "`until`" : "`while`");
            boolean guess = state.status == State.UNKNOWN;
            guessing |= guess;
            for (State way : state.decided()) {
                if (way.status == 0 == until) {
                    out.add(way.withStatus(way.round));
                } else if (!guess || guesses < GUESSES) {
                    going.add(way);
                } else {
                    dropped = dropped.and(way.absorbed);
                }
            }
        }

        List<State> out() {
            for (State state : out) {
                state.round = 0;
                state.absorbed = state.hasCulprit() ? state.absorbed : state.absorbed.and(dropped);
            }
            return out;
        }
    }

    private List<State> body(Sequence body, List<State> going, List<State> out, Context context) {
        List<State> next = new ArrayList<>();
        going.forEach(state -> state.repeats++);
        if (!going.isEmpty()) {
            for (State state : interpreter.sequence(body, going, context)) {
                state.repeats--;
                leave(state, out, next);
            }
        }
        return next;
    }

    /** Handles {@code break} and {@code continue}, which with a number may mean a loop around this one. */
    private static void leave(State state, List<State> out, List<State> next) {
        boolean looping = state.flow == Flow.BREAK || state.flow == Flow.CONTINUE;
        boolean goesOn = state.isNormal() || state.flow == Flow.CONTINUE && state.levels <= 1;
        if (looping) {
            state.levels--;
            state.flow = state.levels <= 0 ? Flow.NORMAL : state.flow;
            state.status = 0;
        }
        (goesOn ? next : out).add(state);
    }

    private List<State> over(Form.For loop, List<State> in, Context context) {
        List<State> out = new ArrayList<>();
        for (State start : in) {
            List<Expansion> expansions = loop.overArguments()
                    ? List.of(new Expansion(start.shell.arguments(), start, 0, false))
                    : commands.expander().words(loop.words(), start);
            for (Expansion expansion : expansions) {
                State state = expansion.state().withStatus(0);
                out.addAll(
                        expansion.several() || expansion.fields().size() > ROUNDS
                                ? anyNumber(loop, expansion, context)
                                : each(loop, expansion.fields(), state, context));
            }
        }
        return out;
    }

    private List<State> each(Form.For loop, List<Value> values, State start, Context context) {
        List<State> out = new ArrayList<>();
        List<State> active = List.of(start);
        for (Value value : values) {
            active.forEach(state -> commands.assign(loop.variable(), List.of(value), state));
            active = body(loop.body(), active, out, context);
            active = interpreter.verdicts.settle(active);
        }
        out.addAll(active);
        return out;
    }

    private List<State> anyNumber(Form.For loop, Expansion expansion, Context context) {
        Value value = Value.unknown("$" + loop.variable());
        return rounds(
                List.of(expansion.state()),
                states -> {
                    states.forEach(state -> commands.assign(loop.variable(), List.of(value), state));
                    states.forEach(state -> state.asks("how often the loop over `" + loop.variable() + "` runs"));
                    return states;
                },
                false,
                loop.body(),
                context);
    }
}
