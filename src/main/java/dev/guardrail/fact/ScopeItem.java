package dev.guardrail.fact;

import java.util.List;

/**
 * One item of what a plan says to be in its scope, or out of it.
 *
 * @param place the item
 * @param kind whether it is in scope or out of it
 * @param text the item, in one line
 * @param paths the paths and globs that it names; often none
 */
public record ScopeItem(Place place, ScopeKind kind, String text, List<String> paths) implements PlanFact {

    public ScopeItem {
        paths = List.copyOf(paths);
    }

    @Override
    public String identity() {
        return kind + " " + text;
    }
}
