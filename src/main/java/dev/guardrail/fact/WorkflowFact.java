package dev.guardrail.fact;

import java.util.List;
import java.util.stream.Stream;

/** A fact from a workflow, an action definition or a Dependabot file. */
public sealed interface WorkflowFact extends Located
        permits Workflow,
                ActionDefinition,
                Trigger,
                Permission,
                Concurrency,
                Job,
                Step,
                Condition,
                ContinueOnError,
                Command,
                ActionReference,
                HeadCheckout,
                LaterFailure,
                GateEnforcer,
                EffectiveCommand,
                ContainerImage,
                DependabotUpdate {

    /** The id of the job it belongs to; empty at the level of the file and in an action definition. */
    default String job() {
        return "";
    }

    /** The step it belongs to, counted from 1 within its job; 0 outside of steps. */
    default int step() {
        return 0;
    }

    /** Where it is in its file: the job, then the number of the step. */
    default List<String> scopeInFile() {
        return step() == 0
                ? Stream.of(job()).filter(id -> !id.isEmpty()).toList()
                : List.of(job(), String.valueOf(step()));
    }

    @Override
    default Key key() {
        return new Key(getClass(), path(), scopeInFile(), identity());
    }
}
