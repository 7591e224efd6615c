package dev.guardrail.fact;

/**
 * What a script leaves to later steps where one of its commands fails, and does not leave where it succeeds.
 *
 * @param channel how
 * @param name the name of the output, the variable or the file
 * @param value the text that it then has; an expansion whose value is not known stays as it is written
 */
public record Handover(Channel channel, String name, String value) {

    /** Where a script leaves something to later steps. */
    public enum Channel {
        /** An output of the step: {@code GITHUB_OUTPUT}, or {@code ::set-output}. */
        OUTPUT,
        /** An environment variable of the steps that follow: {@code GITHUB_ENV}. */
        ENVIRONMENT,
        /** A file of the work tree. */
        FILE
    }
}
