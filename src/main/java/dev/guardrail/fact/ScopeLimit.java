package dev.guardrail.fact;

import java.util.List;

/**
 * A limit that a plan sets to the paths that may change: one out-of-scope item that names paths, or all in-scope
 * paths and deliverables together. The latter is there only where each of them names a path, because prose could be
 * about any file.
 *
 * @param place the item, or the first in-scope item
 * @param kind whether the item is in or out of scope
 * @param text the item, in one line; for the in-scope paths, all of them
 * @param paths the paths and globs, at least one; behind {@code **}{@code /} where the head has what the plan names only
 *     in a folder that the plan does not name
 */
public record ScopeLimit(Place place, ScopeKind kind, String text, List<String> paths) implements PlanFact {

    public ScopeLimit {
        paths = List.copyOf(paths);
    }

    /** Whether a file of that path is beyond the limit. */
    public boolean forbids(String path) {
        boolean named = paths.stream().anyMatch(pattern -> new Glob(pattern).names(path));
        return named == (kind == ScopeKind.OUT);
    }

    /** Whether one of these paths is beyond the limit. */
    public boolean forbidsAny(List<String> paths) {
        return paths.stream().anyMatch(this::forbids);
    }

    @Override
    public String identity() {
        return kind + " " + text;
    }
}
