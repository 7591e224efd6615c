package dev.guardrail.fact;

/** A kind of evidence that an audit can collect, and that a policy can require. */
public enum Evidence {
    GIT,
    WORKFLOWS
}
