package dev.guardrail.collect.suppression;

import dev.guardrail.collect.suppression.Suppression.Reach;
import dev.guardrail.fact.SuppressionKind;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How suppressions of one tool are written in a comment.
 *
 * @param kind what they keep from reporting
 * @param where which code they are about
 * @param tool what they are called
 * @param pattern what a comment begins with, behind its sign; the group {@code codes}, where there is one, is the list of checks
 */
record Form(SuppressionKind kind, Where where, String tool, Pattern pattern) {

    /** Which code a comment is about. */
    enum Where {
        /** The code before it on its line. */
        LINE,
        /** The code before it, or below where there is none. */
        LINE_OR_NEXT,
        /** The code before it; where there is none, all from there on. */
        LINE_OR_BLOCK,
        /** The code before it; where there is none, the file, if no code is above. */
        LINE_OR_FILE,
        NEXT,
        BLOCK,
        FILE
    }

    /**
     * How far one holds; empty where it is written so that its tool does not see it.
     *
     * @param behindCode whether code is before it on its line
     * @param below whether code is above it
     */
    Optional<Reach> reach(boolean behindCode, boolean below) {
        Reach block = below ? Reach.BLOCK : Reach.FILE;
        return switch (where) {
            case FILE -> Optional.of(Reach.FILE);
            case BLOCK -> Optional.of(block);
            case LINE_OR_BLOCK -> Optional.of(behindCode ? Reach.PLACE : block);
            case LINE_OR_FILE ->
                behindCode ? Optional.of(Reach.PLACE) : below ? Optional.empty() : Optional.of(Reach.FILE);
            case LINE -> behindCode ? Optional.of(Reach.PLACE) : Optional.empty();
            case LINE_OR_NEXT, NEXT -> Optional.of(Reach.PLACE);
        };
    }
}
