package dev.guardrail.fact;

import java.util.List;

/**
 * Something that a plan promises to hold after the milestone as before.
 *
 * @param place the item
 * @param name what the plan calls it; the beginning of its text where it has no name of its own
 * @param text what it says, in one line
 * @param verifications the tests and commands that it names to verify it; often none
 * @param missing those of them that the head does not have
 */
public record Invariant(Place place, String name, String text, List<String> verifications, List<String> missing)
        implements PlanFact {

    public Invariant {
        verifications = List.copyOf(verifications);
        missing = List.copyOf(missing);
    }

    @Override
    public String identity() {
        return name;
    }
}
