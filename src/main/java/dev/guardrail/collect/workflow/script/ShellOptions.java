package dev.guardrail.collect.workflow.script;

/**
 * The shell that runs a script, and those of its options that decide which failures count.
 *
 * @param errexit {@code -e}: whether a failing command ends the script
 * @param pipefail {@code -o pipefail}: whether a failure counts of a command whose output is piped on
 * @param posix whether it is a plain {@code sh}, which differs from bash
 */
public record ShellOptions(boolean errexit, boolean pipefail, boolean posix) {

    /** The options of bash. */
    public ShellOptions(boolean errexit, boolean pipefail) {
        this(errexit, pipefail, false);
    }
}
