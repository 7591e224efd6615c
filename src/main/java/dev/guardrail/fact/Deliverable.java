package dev.guardrail.fact;

import java.util.List;

/**
 * Something that a plan promises to deliver.
 *
 * @param place the item
 * @param text the item, in one line
 * @param paths the paths and globs that it names; often none
 * @param missing those of them that no file of the head matches, in whatever folder; none of an item that speaks of what is
 *     removed, renamed or optional
 */
public record Deliverable(Place place, String text, List<String> paths, List<String> missing) implements PlanFact {

    public Deliverable {
        paths = List.copyOf(paths);
        missing = List.copyOf(missing);
    }

    @Override
    public String identity() {
        return text;
    }
}
