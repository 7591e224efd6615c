package dev.guardrail.fact;

import java.util.List;
import java.util.Locale;

/**
 * A repository whose hooks a configuration of pre-commit runs.
 *
 * @param place the value of {@code repo}
 * @param url the address as written; {@code local} and {@code meta} are no addresses and have no fact
 * @param rev the revision as written; empty where it has none
 * @param hooks the ids of the hooks, in the order of the file
 */
@Noun(one = "repository of hooks", many = "repositories of hooks")
public record PreCommitRepository(Place place, String url, String rev, List<String> hooks) implements WorkflowFact {

    public PreCommitRepository {
        hooks = List.copyOf(hooks);
    }

    /** The scheme of the address, in lower case; empty where it has none, as {@code git@host:path} has. */
    public String scheme() {
        int end = url.indexOf("://");
        return end < 0 ? "" : url.substring(0, end).toLowerCase(Locale.ROOT);
    }

    @Override
    public String identity() {
        return url;
    }
}
