package dev.guardrail.collect.workflow.script;

/**
 * The options of the shell that runs a script, as far as they decide which failures count.
 *
 * @param errexit {@code -e}: whether a failing command ends the script
 * @param pipefail {@code -o pipefail}: whether the failure of a command counts whose output goes into a pipe
 * @param posix whether it is a plain {@code sh}, which differs from bash
 */
public record ShellOptions(boolean errexit, boolean pipefail, boolean posix) {

    /** The options of bash. */
    public ShellOptions(boolean errexit, boolean pipefail) {
        this(errexit, pipefail, false);
    }
}
