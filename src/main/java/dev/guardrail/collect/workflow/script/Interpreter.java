package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.State.Flow;
import dev.guardrail.collect.workflow.script.Statement.AndOr;
import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Form;
import dev.guardrail.collect.workflow.script.Statement.Link;
import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Follows a script as a shell does, on all its possible paths at once; a {@link State} is a point on a path. On the
 * first path, every command succeeds. At each command, another path splits off on which that command, the culprit,
 * fails. If a path with a culprit continues like the path on which nothing failed, the failure is lost.
 */
final class Interpreter {

    final Effort effort;
    final Verdicts verdicts;
    final Nested nested;
    private final Commands commands;
    private final Compounds compounds;
    private String sink = "";
    private String piped = "";

    Interpreter(Effort effort, Verdicts verdicts, Nested nested, boolean othersMayFail) {
        this.effort = effort;
        this.verdicts = verdicts;
        this.nested = nested;
        this.commands = new Commands(this, othersMayFail);
        this.compounds = new Compounds(this, commands);
    }

    /** Runs a whole script; every path ends. */
    List<State> script(Sequence script, State start) {
        return exits(sequence(script, List.of(start), Context.PLAIN));
    }

    /** The target of the current output, as far as it is known. */
    String sink() {
        return sink;
    }

    /** The input of the command at the right of a pipe, as far as it is constant. */
    String piped() {
        return piped;
    }

    void pipe(String text) {
        piped = text;
    }

    List<State> sequence(Sequence sequence, List<State> in, Context context) {
        List<State> states = in;
        int last = sequence.lists().size() - 1;
        for (int i = 0; i <= last; i++) {
            AndOr list = sequence.lists().get(i);
            if (states.stream().noneMatch(State::isNormal)) {
                break;
            }
            if (i > 0) {
                Hiding.goesOn(states, list);
            }
            if (i > 0 && !nested.readsStatusFirst(list)) {
                forgetStatus(states);
                states = verdicts.settle(states);
            }
            Context own = i < last && context == Context.ASKED ? Context.EXCUSED : context;
            states = verdicts.settle(onward(states, active -> list(list, active, own)));
        }
        return states;
    }

    /** Forgets a status that nothing can read any more. */
    private static void forgetStatus(List<State> states) {
        for (State state : states) {
            if (state.isNormal()) {
                state.status = 0;
                state.pipeStatuses = List.of(0);
            }
        }
    }

    /** Runs a step on the states that have not left the construct around them. */
    static List<State> onward(List<State> states, UnaryOperator<List<State>> step) {
        List<State> active = new ArrayList<>();
        List<State> all = new ArrayList<>();
        states.forEach(state -> (state.isNormal() ? active : all).add(state));
        if (!active.isEmpty()) {
            all.addAll(step.apply(active));
        }
        return all;
    }

    private List<State> list(AndOr list, List<State> in, Context context) {
        return list.background() ? background(list, in) : links(list.links(), in, context);
    }

    private List<State> links(List<Link> links, List<State> in, Context context) {
        List<State> states = in;
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            boolean first = i == 0;
            Context own = i + 1 < links.size() ? context.excused() : context;
            states = onward(states, active -> {
                List<State> skipping = new ArrayList<>();
                List<State> running = first ? active : running(link, active, skipping);
                skipping.addAll(running.isEmpty() ? running : pipeline(link, running, own));
                return skipping;
            });
            effort.spend(states.size());
            states = verdicts.settle(states);
        }
        return states;
    }

    private static List<State> running(Link link, List<State> states, List<State> skipping) {
        List<State> running = new ArrayList<>();
        boolean afterOr = link.afterOr();
        boolean byCulprits = Hiding.isByCulprits(states);
        for (State state : states) {
            if (byCulprits) {
                Hiding.by(link, state);
            }
            for (State way : state.decided()) {
                boolean runs = way.status == 0 != afterOr;
                way.replaced |= runs && afterOr && way.hasCulprit();
                (runs ? running : skipping).add(way);
            }
        }
        return running;
    }

    private List<State> pipeline(Link link, List<State> in, Context context) {
        List<Statement> elements = link.pipeline();
        Context own = link.negated() ? context.excused() : context;
        List<State> states =
                elements.size() == 1 ? statement(elements.get(0), in, own) : new Pipes(this).run(elements, in, own);
        for (State state : states) {
            if (state.isNormal()) {
                if (link.negated()) {
                    Hiding.note(state, "`!`");
                }
                state.pipeStatuses = elements.size() == 1 ? List.of(state.status) : state.pipeStatuses;
                state.status =
                        link.negated() && state.status != State.UNKNOWN ? state.status == 0 ? 1 : 0 : state.status;
            }
        }
        boolean counts = context == Context.PLAIN && !link.negated();
        return counts && endsScripts(elements) ? onward(states, this::errexit) : states;
    }

    /**
     * Whether a failure of these statements can end the script; a failure inside a group or a branch was excused there.
     */
    private static boolean endsScripts(List<Statement> elements) {
        return elements.size() > 1
                || elements.get(0) instanceof Simple
                || elements.get(0) instanceof Compound compound && compound.form() instanceof Form.Subshell;
    }

    private List<State> errexit(List<State> states) {
        List<State> all = new ArrayList<>();
        for (State state : states) {
            for (State way : state.status == 0 ? List.of(state) : state.decided()) {
                all.addAll(way.status == 0 ? List.of(way) : failed(way));
            }
        }
        return all;
    }

    private List<State> failed(State state) {
        int status = state.status;
        Shell.Trap trap = state.shell.errorTrap();
        boolean trapped = trap.isSet()
                && (state.shell.frame().depth() <= trap.depth()
                        || state.shell.switches().has("errtrace"));
        List<State> states = trapped ? trap(trap, state, state.shell.exitTrap()) : List.of(state);
        for (State way : states) {
            if (!way.isNormal() && way.hasCulprit() && way.status == 0) {
                way.hiddenBy = Hiding.quoted("trap '" + trap.action() + "' ERR");
            }
            if (way.isNormal()) {
                way.status = status;
                way.flow = way.shell.switches().errexit() ? Flow.EXIT : Flow.NORMAL;
                way.shell = trapped ? way.shell.withTraps(way.shell.exitTrap(), trap) : way.shell;
            }
        }
        return states;
    }

    private List<State> trap(Shell.Trap trap, State state, Shell.Trap exitTrap) {
        state.shell = state.shell.withTraps(exitTrap, Shell.Trap.NONE);
        state.flow = Flow.NORMAL;
        return sequence(nested.parse(trap.action(), trap.host()), List.of(state), Context.PLAIN);
    }

    /** Ends a shell and runs its {@code EXIT} trap. */
    List<State> exits(List<State> states) {
        List<State> all = new ArrayList<>();
        for (State state : states) {
            Shell.Trap trap = state.shell.exitTrap();
            int status = state.status;
            OptionalInt outer = state.ending;
            state.ending = OptionalInt.of(status);
            List<State> ways = trap.isSet() ? trap(trap, state, Shell.Trap.NONE) : List.of(state);
            for (State way : ways) {
                way.ending = outer;
                if (way.hasCulprit() && status > 0 && way.flow == Flow.EXIT && way.status == 0) {
                    way.hiddenBy = Hiding.quoted("trap '" + trap.action() + "' EXIT");
                }
                way.status = way.flow == Flow.EXIT ? way.status : status;
            }
            all.addAll(ways);
        }
        return all;
    }

    List<State> subshell(List<State> in, UnaryOperator<List<State>> body) {
        effort.enter();
        in.forEach(State::enter);
        List<State> states = exits(body.apply(in));
        states.forEach(State::leave);
        effort.leave();
        return states;
    }

    private List<State> background(AndOr list, List<State> in) {
        List<State> states = subshell(in, inside -> links(list.links(), inside, Context.PLAIN));
        boolean negated = list.links().size() == 1 && list.links().get(0).negated();
        for (State state : states) {
            if (negated) {
                state.asks("how the shell reads `!` before a background job");
            }
            effort.spend(state.shell.jobs().size() / 16);
            Hiding.note(state, "`&`");
            state.shell = state.shell.withJob(state.status);
            state.status = 0;
        }
        return states;
    }

    List<State> statement(Statement statement, List<State> in, Context context) {
        effort.enter();
        String outer = sink;
        sink = sink(statement.redirections(), outer);
        List<State> states = statement instanceof Simple simple
                ? commands.simple(simple, in, context)
                : compounds.run((Compound) statement, in, context);
        sink = outer;
        effort.leave();
        return states;
    }

    private static String sink(List<Redirection> redirections, String outer) {
        String sink = outer;
        for (Redirection redirection : redirections) {
            sink = redirection.writes() ? Words.unquote(redirection.target().raw()) : sink;
        }
        return sink;
    }

    /** Runs statements with their output redirected. */
    List<State> into(String other, List<State> in, UnaryOperator<List<State>> body) {
        String outer = sink;
        sink = other;
        List<State> states = body.apply(in);
        sink = outer;
        return states;
    }
}
