package dev.guardrail.finding.search;

import java.util.List;
import java.util.Optional;

/**
 * What a condition of a match looked for that is not among what the match holds.
 *
 * @param condition the index of the condition among those of the rule
 * @param kind what kind of condition it is
 * @param sought what it looks for, a pattern each, with the values of the match
 * @param found some of what it found: nothing for a {@code not}
 * @param all how many it found
 * @param missed what came nearest where it found nothing
 */
public record LookedFor(
        int condition, Kind kind, List<Sought> sought, List<Seen> found, int all, Optional<Obstacle> missed) {

    public LookedFor {
        sought = List.copyOf(sought);
        found = List.copyOf(found);
    }

    /** The conditions that leave nothing in a match. */
    public enum Kind {
        NOT,
        EXISTS,
        ACCUMULATE
    }
}
