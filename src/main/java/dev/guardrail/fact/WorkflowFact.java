package dev.guardrail.fact;

/**
 * A fact from a workflow, an action definition, or the configuration of Dependabot or pre-commit; images of other files
 * are among them.
 */
public sealed interface WorkflowFact extends Located
        permits Workflow,
                Oversight,
                ActionDefinition,
                Trigger,
                Permission,
                Job,
                Step,
                Condition,
                ContinueOnError,
                Command,
                ActionReference,
                HeadCheckout,
                Expression,
                EnvVar,
                StepInput,
                EnvironmentWrite,
                RunnerLabel,
                UntrustedFiles,
                UntrustedRun,
                LaterFailure,
                GateEnforcer,
                EffectiveCommand,
                ContainerImage,
                DependabotUpdate,
                Pin,
                LoosenedPin,
                WidenedToken,
                AddedTrigger,
                RenamedCheck,
                ReusableCall,
                DeclaredInput,
                Concurrency,
                ContainerCredentials,
                ShellSetting,
                PreCommitRepository,
                LinterFinding,
                LinterRun,
                SupplyFact,
                Checkout,
                ArtifactUpload,
                ExpressionPart {

    /** The id of the job it belongs to; empty at the level of the file and in an action definition. */
    default String job() {
        return "";
    }

    /** The step it belongs to, counted from 1 within its job; 0 outside of steps. */
    default int step() {
        return 0;
    }

    @Override
    default ScopePath scopeInFile() {
        return ScopePath.ofStep(job(), step());
    }
}
