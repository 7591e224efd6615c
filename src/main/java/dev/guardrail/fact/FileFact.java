package dev.guardrail.fact;

/**
 * A fact about files of the repository, changed or not. Files are read for such facts only where a rule that runs matches on
 * them.
 */
public sealed interface FileFact extends Located permits SourceFile, DockerInstruction, ScriptCommand, ConfigValue {}
