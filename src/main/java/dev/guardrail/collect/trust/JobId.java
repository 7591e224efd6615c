package dev.guardrail.collect.trust;

/** A job: the path of its workflow, and its id there. */
public record JobId(String path, String job) {}
