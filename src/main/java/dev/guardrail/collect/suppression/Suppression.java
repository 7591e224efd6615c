package dev.guardrail.collect.suppression;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.SuppressionKind;
import java.util.List;

/**
 * A comment or an annotation that keeps a check from reporting.
 *
 * @param place the comment or the annotation
 * @param kind what it keeps from reporting
 * @param tool what it is called
 * @param text as written, in one line
 * @param reach how far it holds
 * @param codes the checks that it suppresses, in order; none where it suppresses all
 * @param target the code of the first line that it is about; empty for a whole file
 * @param targetLine the number of that line; 0 for a whole file
 */
record Suppression(
        Place place,
        SuppressionKind kind,
        String tool,
        String text,
        Reach reach,
        List<String> codes,
        String target,
        int targetLine) {

    /** How far a suppression holds. */
    enum Reach {
        /** The line that it stands on, or a single line or declaration below. */
        PLACE,
        /** From there to where it is switched off. */
        BLOCK,
        FILE
    }

    Suppression {
        codes = List.copyOf(codes);
    }

    /** Whether it suppresses nothing that another one of its tool does not. */
    boolean isWithin(Suppression other) {
        return other.codes.isEmpty() || !codes.isEmpty() && other.codes.containsAll(codes);
    }

    boolean isWide() {
        return reach != Reach.PLACE;
    }
}
