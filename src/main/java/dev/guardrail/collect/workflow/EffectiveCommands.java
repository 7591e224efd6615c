package dev.guardrail.collect.workflow;

import dev.guardrail.collect.WorkflowPart;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.EffectiveCommand;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Truth;
import dev.guardrail.fact.WorkflowFact;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the commands whose failure fails their step, as far as the step itself says. */
public final class EffectiveCommands {

    private EffectiveCommands() {}

    /**
     * The effective commands of one side, in the order of its commands.
     *
     * @param facts what its workflows say; other facts are left aside
     */
    public static List<Fact> of(Collection<? extends Fact> facts) {
        Set<WorkflowPart> ineffective = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Condition condition && condition.holds() == Truth.NEVER
                    || fact instanceof ContinueOnError setting && setting.holds() != Truth.NEVER) {
                ineffective.add(WorkflowPart.of((WorkflowFact) fact));
            }
        }
        return facts.stream()
                .filter(Command.class::isInstance)
                .map(Command.class::cast)
                .filter(command ->
                        command.status() == ExitStatus.OBSERVED && !ineffective.contains(WorkflowPart.of(command)))
                .<Fact>map(command -> new EffectiveCommand(
                        command.place(),
                        command.job(),
                        command.step(),
                        command.ordinal(),
                        command.tool(),
                        command.words()))
                .toList();
    }
}
