package dev.guardrail.decay;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.util.List;

/**
 * A check, a threshold or a limit in the files of one commit.
 *
 * @param kind what it is
 * @param name what people call it
 * @param keys what it is recognised by in the next commit, the surest first
 * @param lasting how many of the keys, from the first, also hold after it was absent for some commits
 * @param state what it says
 * @param facts what it was made of, in the order of their places; at least one
 * @param place the first place that sets it
 */
public record Observation(
        SeriesKind kind,
        String name,
        List<List<String>> keys,
        int lasting,
        State state,
        List<Fact> facts,
        Place place) {

    public Observation {
        keys = List.copyOf(keys);
        facts = List.copyOf(facts);
    }
}
