package dev.guardrail.explain;

import dev.guardrail.fact.Place;

/**
 * A line of a file.
 *
 * @param place where it is
 * @param source whose file it is
 * @param line its text; empty where it is not known, or where no line is meant
 */
public record Quote(Place place, Source source, String line) {

    /** Whose file a place is in. */
    public enum Source {
        /** The base of the range. */
        BASE,
        /** The head of the range. */
        HEAD,
        /** The policy, or a policy that it extends. */
        POLICY,
        /** A rule and its page. */
        RULE
    }
}
