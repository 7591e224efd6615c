package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Arm;
import dev.guardrail.collect.workflow.script.Statement.Branch;
import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs groups, branches and loops. */
final class Compounds {

    private final Interpreter interpreter;
    private final Commands commands;
    private final Loops loops;

    Compounds(Interpreter interpreter, Commands commands) {
        this.interpreter = interpreter;
        this.commands = commands;
        this.loops = new Loops(interpreter, commands);
    }

    List<State> run(Compound compound, List<State> in, Context context) {
        List<State> states = commands.redirect(compound.redirections(), in);
        Form form = compound.form();
        if (form instanceof Form.Group group) {
            return interpreter.sequence(group.body(), states, context);
        } else if (form instanceof Form.Subshell subshell) {
            return interpreter.subshell(states, inside -> interpreter.sequence(subshell.body(), inside, context));
        } else if (form instanceof Form.If branches) {
            return branches(branches, states, context);
        } else if (form instanceof Form.Case cases) {
            return cases(cases, states, context);
        } else if (form instanceof Form.Function function) {
            Shell.Function defined = new Shell.Function(function.body());
            states.forEach(state -> state.shell = state.shell.withFunction(function.name(), defined));
            states.forEach(state -> state.status = 0);
            return states;
        }
        return loops.run(form, states, context);
    }

    private List<State> branches(Form.If branches, List<State> in, Context context) {
        List<State> out = new ArrayList<>();
        List<State> pending = in;
        for (Branch branch : branches.branches()) {
            List<State> taken = new ArrayList<>();
            List<State> passed = new ArrayList<>();
            for (State state : interpreter.sequence(branch.condition(), pending, Context.ASKED)) {
                if (state.isNormal()) {
                    Hiding.note(state, "`if`");
                }
                for (State way : state.isNormal() ? state.decided() : List.of(state)) {
                    (!way.isNormal() ? out : way.status == 0 ? taken : passed).add(way);
                }
            }
            out.addAll(taken.isEmpty() ? taken : interpreter.sequence(branch.body(), taken, context));
            pending = passed;
            if (pending.isEmpty()) {
                return out;
            }
        }
        if (branches.otherwise().lists().isEmpty()) {
            pending.forEach(state -> state.status = 0);
        }
        out.addAll(interpreter.sequence(branches.otherwise(), pending, context));
        return out;
    }

    private List<State> cases(Form.Case cases, List<State> in, Context context) {
        List<State> out = new ArrayList<>();
        for (State start : in) {
            for (Expansion expansion : commands.expander().words(List.of(cases.word()), start)) {
                out.addAll(arms(cases, expansion, context));
            }
        }
        return out;
    }

    private List<State> arms(Form.Case cases, Expansion expansion, Context context) {
        List<State> out = new ArrayList<>();
        List<State> falling = new ArrayList<>();
        Value word = expansion.joined();
        Optional<State> pending = Optional.of(expansion.state());
        for (Arm arm : cases.arms()) {
            List<State> taken = new ArrayList<>(falling);
            falling.clear();
            if (pending.isPresent()) {
                Answer match = commands.expander().matches(word, arm.patterns(), pending.get());
                pending = enter(
                        match, pending.get(), taken, "`case " + cases.word().line() + "`");
            }
            taken.forEach(state -> state.status = 0);
            List<State> after = taken.isEmpty() ? taken : interpreter.sequence(arm.body(), taken, context);
            after.forEach(state -> (arm.end().equals(";&") && state.isNormal() ? falling : out).add(state));
        }
        out.addAll(falling);
        pending.ifPresent(state -> out.add(state.withStatus(0)));
        return out;
    }

    private static Optional<State> enter(Answer match, State state, List<State> taken, String question) {
        if (match == Answer.NO) {
            return Optional.of(state);
        }
        State entering = match == Answer.YES ? state : state.copy();
        if (match == Answer.UNKNOWN) {
            entering.doubt = "it depends on " + question;
            state.doubt = entering.doubt;
        }
        taken.add(entering);
        return match == Answer.YES ? Optional.empty() : Optional.of(state);
    }
}
