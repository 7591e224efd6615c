package dev.guardrail.fact;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * An event that starts a workflow.
 *
 * @param place the event's name under {@code on}
 * @param event the event, {@code pull_request} say
 * @param filters its filters in the order of the file; a {@code cron} is a filter too
 */
public record Trigger(Place place, String event, List<Filter> filters) implements WorkflowFact, Shown {

    private static final Set<String> PRIVILEGED = Set.of(
            "pull_request_target",
            "workflow_run",
            "issues",
            "issue_comment",
            "discussion",
            "discussion_comment",
            "fork",
            "gollum",
            "watch");

    public Trigger {
        filters = List.copyOf(filters);
    }

    /** Whether strangers cause the event, and the workflow then has the secrets of the repository. */
    public boolean isPrivileged() {
        return PRIVILEGED.contains(event);
    }

    /**
     * What runs with the secrets of the repository, as a sentence.
     *
     * @param heads the steps that check out the code of a pull request
     * @param codes the steps that check out any code
     * @param calls the jobs that call a workflow
     */
    public String runs(Collection<?> heads, Collection<?> codes, Collection<?> calls) {
        return "`" + event + "` runs with this repository's secrets for pull requests from forks, and a "
                + (!heads.isEmpty()
                        ? "step checks out the code that triggered it"
                        : !codes.isEmpty()
                                ? "step checks out code"
                                : !calls.isEmpty() ? "job calls a reusable workflow" : "script runs tools");
    }

    @Override
    public String identity() {
        return event;
    }

    /**
     * One filter of an event.
     *
     * @param name {@code branches}, {@code paths-ignore}, {@code types}, {@code cron}, ...
     * @param values what it lists, in the order of the file
     */
    public record Filter(String name, List<String> values) {

        public Filter {
            values = List.copyOf(values);
        }
    }
}
