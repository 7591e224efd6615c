package dev.guardrail.fact;

/**
 * Missing evidence: it was needed, and is not there or cannot be trusted.
 *
 * @param evidence the kind of evidence that is missing
 * @param kind what is wrong with it
 * @param place where reading stopped
 * @param reason why, in one line
 */
public record Gap(Evidence evidence, Kind kind, Place place, String reason) implements Located {

    /** Evidence that is missing or cannot be read. */
    public Gap(Evidence evidence, Place place, String reason) {
        this(evidence, Kind.UNREADABLE, place, reason);
    }

    @Override
    public String identity() {
        return evidence + " " + reason;
    }

    @Override
    public boolean isOfBase() {
        return kind == Kind.REMOVED;
    }

    /** What is wrong with evidence. */
    public enum Kind {
        /** It is not there, or cannot be read. */
        UNREADABLE,
        /** It can be read, but the program that it is written for refuses it. */
        REFUSED,
        /** It can be read, but what it does is not known. */
        UNKNOWN,
        /** It is required, the base has it, and the range removes all of it. */
        REMOVED
    }
}
