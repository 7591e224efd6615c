package dev.guardrail.fact;

/**
 * A fact about source files: what they import and call, what of it a policy forbids, and which checks they suppress.
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
                SuppressionChange {}
