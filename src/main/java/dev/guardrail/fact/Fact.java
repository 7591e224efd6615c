package dev.guardrail.fact;

/**
 * One observation, immutable and free of nulls: a text that was not there is empty, a number that was not given is what
 * its accessor documents.
 *
 * <p>The record components of the permitted types are the properties that rules match on. They are a published API.
 */
public sealed interface Fact permits GitRange, Commit, Setting, RuleFolder, ImporterSearch, Located {}
