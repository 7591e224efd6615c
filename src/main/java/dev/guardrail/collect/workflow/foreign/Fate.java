package dev.guardrail.collect.workflow.foreign;

import dev.guardrail.fact.ExitStatus;

/**
 * What becomes of a failure.
 *
 * @param status the effect on the step
 * @param by what hides it, as a message quotes it; empty where nothing does, or it is not known
 * @param doubt why the effect is not known, as a clause; empty where it is known
 */
record Fate(ExitStatus status, String by, String doubt) {

    static final Fate COUNTS = new Fate(ExitStatus.OBSERVED, "", "");
    static final Fate UNREACHED = new Fate(ExitStatus.UNREACHED, "", "");

    static Fate ignored(String by) {
        return new Fate(ExitStatus.IGNORED, by, "");
    }

    static Fate replaced(String by) {
        return new Fate(ExitStatus.REPLACED, by, "");
    }

    static Fate unclear(String doubt) {
        return new Fate(ExitStatus.UNKNOWN, "", doubt);
    }

    boolean counts() {
        return status == ExitStatus.OBSERVED;
    }

    boolean isHidden() {
        return status == ExitStatus.IGNORED || status == ExitStatus.REPLACED;
    }

    /** Either of two, where nobody knows which. */
    Fate or(Fate other) {
        if (equals(other) || isHidden() && other.isHidden()) {
            return this;
        }
        return unclear(doubt.isEmpty() ? other.doubt.isEmpty() ? "a condition decides it" : other.doubt : doubt);
    }
}
