package dev.guardrail.fact;

/** What becomes of a command's failure in its script. */
public enum ExitStatus {
    /** A failure fails the step. */
    OBSERVED,
    /** A failure is followed by something that succeeds in its place: {@code || true}, {@code || :}, {@code || echo}. */
    REPLACED,
    /**
     * Nothing looks at the status: {@code set +e} is in force, the output is piped on and {@code pipefail} is not set, or the
     * command runs in a substitution or in the background.
     */
    IGNORED,
    /** The command never runs: the script ends before it. */
    UNREACHED,
    /** The step does not run its script, or is cancelled before anything waits for it: no command of it can fail it. */
    SILENCED,
    /** It depends on what the script does not say, or is not modelled. */
    UNKNOWN
}
