package dev.guardrail.fact;

/** What becomes of a command's exit status in its script. */
public enum ExitStatus {
    /** A failure fails the step, or the script looks at it. */
    OBSERVED,
    /** A failure is followed by something that always succeeds: {@code || true}, {@code || :}, {@code || echo}. */
    REPLACED,
    /**
     * Nothing looks at the status: {@code set +e} is in force, or the output is piped on and {@code pipefail} is not set.
     */
    IGNORED
}
