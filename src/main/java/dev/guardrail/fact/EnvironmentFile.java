package dev.guardrail.fact;

/** A file through which a script tells the runner something, called after the variable that has its path. */
public enum EnvironmentFile {
    /** {@code GITHUB_ENV}: variables of the steps that follow. */
    ENV,
    /** {@code GITHUB_PATH}: folders in which the steps that follow look for programs. */
    PATH,
    /** {@code GITHUB_OUTPUT}: outputs of the step. */
    OUTPUT,
    /** {@code GITHUB_STATE}: what the action itself reads when the job ends. */
    STATE
}
