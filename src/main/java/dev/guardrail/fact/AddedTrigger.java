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

    /**
     * What the range does, as a sentence.
     *
     * @param ofTheirs whether a step checks out what outsiders propose
     */
    public String sentence(boolean ofTheirs) {
        String starts = ofNewWorkflow ? "starts a new workflow" : "now starts this workflow";
        String instead = replaced.contains("pull_request") ? " instead of `pull_request`" : "";
        String who = switch (event) {
            case "pull_request_target" -> "forks run it";
            case "workflow_run" -> "runs for forks start it";
            default -> "comments start it";
        };
        return "`" + event + "` " + starts + instead + ": " + who + " with this repository's secrets"
                + (ofTheirs ? ", on code of their own" : "");
    }

    @Override
    public String identity() {
        return event;
    }
}
