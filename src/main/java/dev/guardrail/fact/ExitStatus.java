package dev.guardrail.fact;

/** What becomes of a command's exit status in its script. */
public enum ExitStatus {
    /** A failure fails the step, or the script looks at it. */
    OBSERVED,
    /** A failure is followed by something that always succeeds: {@code || true}, {@code || :}, {@code || echo}. */
    REPLACED,
    /** {@code set +e} is in force and nothing looks at the status later. */
    IGNORED
}
