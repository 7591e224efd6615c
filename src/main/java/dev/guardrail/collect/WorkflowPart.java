package dev.guardrail.collect;

import dev.guardrail.fact.WorkflowFact;

/**
 * The part of a workflow that a fact is about.
 *
 * @param path the workflow's file
 * @param job the job; empty for the workflow as a whole
 * @param step the step, counted from 1; 0 for the job as a whole
 */
public record WorkflowPart(String path, String job, int step) {

    /** The part that a fact is about. */
    public static WorkflowPart of(WorkflowFact fact) {
        return new WorkflowPart(fact.path(), fact.job(), fact.step());
    }

    /** The job around this part. */
    public WorkflowPart inJob() {
        return new WorkflowPart(path, job, 0);
    }
}
