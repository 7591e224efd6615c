package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.WorkflowPart;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GateEnforcer;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Truth;
import dev.guardrail.fact.WorkflowFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what enforces the thresholds of a repository: commands and steps of its workflows. */
public final class GateEnforcers {

    private final List<CoverageGate> gates = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<WorkflowPart> scripted = new HashSet<>();
    private final Set<WorkflowPart> neverRun = new HashSet<>();
    private final Set<WorkflowPart> neverFail = new HashSet<>();
    private final List<Fact> enforcers = new ArrayList<>();

    private GateEnforcers() {}

    /**
     * What enforces the demanding thresholds of one side.
     *
     * @param facts the thresholds and the workflows of the side; other facts are left aside
     */
    public static List<Fact> of(Collection<? extends Fact> facts) {
        GateEnforcers found = new GateEnforcers();
        facts.forEach(found::take);
        found.gates.forEach(found::enforce);
        return List.copyOf(found.enforcers);
    }

    private void take(Fact fact) {
        if (fact instanceof CoverageGate gate && gate.isDemanding()) {
            gates.add(gate);
        } else if (fact instanceof Command command) {
            commands.add(command);
            scripted.add(WorkflowPart.of(command));
        } else if (fact instanceof Step step) {
            steps.add(step);
        } else if (fact instanceof Condition condition && condition.holds() == Truth.NEVER) {
            neverRun.add(WorkflowPart.of(condition));
        } else if (fact instanceof ContinueOnError setting && setting.holds() == Truth.ALWAYS) {
            neverFail.add(WorkflowPart.of(setting));
        }
    }

    private void enforce(CoverageGate gate) {
        for (Command command : commands) {
            if (gate.isEnforcedByCommand(command.tool(), command.text())) {
                add(gate, command, command.text(), command.status() == ExitStatus.OBSERVED);
            }
        }
        for (Step step : steps) {
            // Scripts of other languages than shell yield no command: their text is searched instead.
            if (gate.isEnforcedByAction(step)
                    || !scripted.contains(WorkflowPart.of(step)) && gate.mayBeEnforcedBy(step.run())) {
                add(gate, step, "", true);
            }
        }
    }

    private void add(CoverageGate gate, WorkflowFact by, String text, boolean observed) {
        enforcers.add(new GateEnforcer(
                by.place(),
                by.job(),
                by.step(),
                gate.place(),
                gate.tool(),
                text,
                !isIn(neverRun, by),
                observed && !isIn(neverFail, by)));
    }

    private static boolean isIn(Set<WorkflowPart> parts, WorkflowFact fact) {
        return parts.contains(WorkflowPart.of(fact))
                || parts.contains(WorkflowPart.of(fact).inJob());
    }
}
