package dev.guardrail.fact;

/** A fact about what a workflow takes from elsewhere, often paired with what is known of it. */
public sealed interface SupplyFact extends WorkflowFact
        permits ActionAdvisory,
                ArchivedRepository,
                ResemblingAction,
                SuperfluousAction,
                InstalledTool,
                PackageInstall,
                Publication,
                FetchedScript,
                PipelineInclude,
                EvaluatedVariable,
                CachingStep,
                ReleaseSign,
                UpdateCooldown,
                ExternalExecution {}
