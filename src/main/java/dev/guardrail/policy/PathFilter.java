package dev.guardrail.policy;

import dev.guardrail.fact.Glob;
import java.util.List;

/**
 * The files that guardrails look at.
 *
 * @param include the files that they look at; empty for all files
 * @param exclude the files of these that they leave out
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
