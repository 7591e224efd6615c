package dev.guardrail.proof;

import java.util.Locale;

/**
 * What running a command without a guard showed.
 *
 * @param status whether the guard is proven
 * @param reason what was seen, in one line; empty where nothing ran
 */
public record Outcome(Status status, String reason) {

    /** No command ran without the guard. */
    public static final Outcome NOT_RUN = new Outcome(Status.NOT_RUN, "");

    /** Whether a guard is proven. */
    public enum Status {
        /** The command fails without it. */
        PROVEN,
        /** The command passes without it. */
        NOT_PROVEN,
        /** The run says nothing about it. */
        UNCLEAR,
        NOT_RUN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
