package dev.guardrail.fact;

/**
 * A check that the range renames, although something still waits for its old name, which no job or workflow has any more.
 *
 * @param place the job or the workflow at the head
 * @param job the id of the job at the head; empty for a workflow
 * @param was the name that is waited for
 * @param now the name at the head
 * @param awaitedAt where the old name is waited for
 * @param wasAt where the base had the job or the workflow, by the path that its file has at the head
 */
@FoundAmong(Job.class)
public record RenamedCheck(Place place, String job, String was, String now, Place awaitedAt, Place wasAt)
        implements WorkflowFact {

    @Override
    public String identity() {
        return "check " + was;
    }
}
