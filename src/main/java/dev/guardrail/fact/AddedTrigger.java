package dev.guardrail.fact;

import java.util.List;
import java.util.Set;

/**
 * An event that did not start the workflow before. There is none for a workflow that is new and has only jobs that the same
 * event started at the base, in another file.
 *
 * @param place the event's name under {@code on}
 * @param event the event
 * @param ofNewWorkflow whether the base has no such workflow
 * @param before the events that started the workflow at the base, in their order
 * @param replaced those of them that do not start it any more
 */
@FoundAmong(Trigger.class)
public record AddedTrigger(Place place, String event, boolean ofNewWorkflow, List<String> before, List<String> replaced)
        implements WorkflowFact {

    private static final Set<String> OPEN = Set.of(
            "pull_request_target",
            "workflow_run",
            "issue_comment",
            "issues",
            "discussion",
            "discussion_comment",
            "fork",
            "watch");

    public AddedTrigger {
        before = List.copyOf(before);
        replaced = List.copyOf(replaced);
    }

    /** Whether anybody could start the workflow at the base, and it had secrets then. */
    public boolean wasOpenToOutsiders() {
        return before.stream().anyMatch(OPEN::contains);
    }

    @Override
    public String identity() {
        return event;
    }
}
