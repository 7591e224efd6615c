package dev.guardrail.finding.search;

import java.util.List;

/**
 * A match of a rule, and what its conditions looked for that it does not hold.
 *
 * @param matched what its patterns matched, in the order of the conditions
 * @param lookedFor what the others looked for, in the order of the conditions
 */
public record SearchedMatch(List<Seen> matched, List<LookedFor> lookedFor) {

    public SearchedMatch {
        matched = List.copyOf(matched);
        lookedFor = List.copyOf(lookedFor);
    }
}
