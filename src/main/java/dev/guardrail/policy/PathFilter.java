package dev.guardrail.policy;

import dev.guardrail.fact.Glob;
import java.util.List;

/**
 * The files that guardrails look at.
 *
 * @param include what they look at; empty for everything
 * @param exclude what of it they do not
 */
public record PathFilter(List<Glob> include, List<Glob> exclude) {

    /** Every file. */
    public static final PathFilter ALL = new PathFilter(List.of(), List.of());

    public PathFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Whether guardrails look at the file of that path. */
    public boolean includes(String path) {
        return (include.isEmpty() || include.stream().anyMatch(glob -> glob.matches(path)))
                && exclude.stream().noneMatch(glob -> glob.matches(path));
    }
}
