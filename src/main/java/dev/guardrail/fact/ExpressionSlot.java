package dev.guardrail.fact;

/** Which part of a workflow or of an action definition an expression stands in. */
public enum ExpressionSlot {
    /** The script of a step. */
    RUN,
    /** An input that a step gives to its action, or a job to the workflow that it calls. */
    WITH,
    /** An environment variable of the workflow, of a job or of a step. */
    ENV,
    /** The condition of a job or a step. */
    IF,
    USES,
    NAME,
    SHELL,
    RUNS_ON,
    MATRIX,
    ENVIRONMENT,
    CONCURRENCY,
    /** An output of a job, of a reusable workflow or of an action. */
    OUTPUT,
    /** A secret that a job gives to the workflow that it calls. */
    SECRET,
    /** The container of a job, or one of its services. */
    CONTAINER,
    OTHER
}
