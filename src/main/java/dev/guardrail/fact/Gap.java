package dev.guardrail.fact;

import java.util.Locale;

/**
 * Missing evidence: it was needed, and is not there or cannot be trusted.
 *
 * @param evidence the kind of evidence that is missing
 * @param kind what is wrong with it
 * @param place where reading stopped
 * @param reason why, in one line
 */
public record Gap(Evidence evidence, Kind kind, Place place, String reason) implements Located {

    /** Evidence that is there and cannot be read. */
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
        /** Nobody gave it, or the repository does not have it. */
        ABSENT,
        /** It is there, but it or a part of it cannot be read. */
        UNREADABLE,
        /** It can be read, but the program that it is written for refuses it. */
        REFUSED,
        /** It can be read, but what it does or means is not known. */
        UNKNOWN,
        /** It contradicts itself, or says what cannot be so. */
        CONTRADICTORY,
        /** It does not fit the head: it is older, about another commit, or about files that the head does not have. */
        STALE,
        /** What it is about has not ended. */
        UNFINISHED,
        /** It is there, but does not count: the change committed it, or Guardrail refuses to open it. */
        UNTRUSTED,
        /** It is required, the base has it, and the range removes all of it. */
        REMOVED;

        /** The word that reports use. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
