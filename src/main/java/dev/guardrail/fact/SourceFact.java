package dev.guardrail.fact;

/**
 * A fact about source files: what they import and call, what of it a policy forbids, which checks they suppress,
 * and where they ask whether a test runs them.
 */
public sealed interface SourceFact extends Located
        permits Import,
                Call,
                Boundary,
                BoundedFile,
                LayerOrder,
                LayeredFile,
                ImportCycle,
                Importer,
                ZonedFile,
                ComparedSource,
                SuppressionChange,
                TestEnvironmentBranch {}
