package dev.guardrail.fact;

/** A fact about what source files import and call, or about what of it a policy forbids. */
public sealed interface SourceFact extends Located
        permits Import, Call, Boundary, BoundedFile, LayerOrder, LayeredFile, ImportCycle, Importer, ZonedFile {}
