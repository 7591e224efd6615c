package dev.guardrail.fact;

/**
 * What a workflow, or a job with steps, says of runs at the same time. There is one for each of them, whether it says
 * anything or not.
 *
 * @param place its {@code concurrency}; where it has none, the key {@code on} of the workflow or the job's id
 * @param job the job; empty for the workflow
 * @param group the group in which one runs at a time; empty where it has none
 * @param cancelInProgress its {@code cancel-in-progress}; empty where it has none
 */
@Noun(one = "concurrency setting", many = "concurrency settings")
public record Concurrency(Place place, String job, String group, String cancelInProgress) implements WorkflowFact {

    /** Whether it says what becomes of an earlier run that is still running. */
    public boolean isDecided() {
        return !cancelInProgress.isEmpty();
    }

    @Override
    public String identity() {
        return "concurrency";
    }
}
