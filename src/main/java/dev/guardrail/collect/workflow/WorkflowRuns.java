package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Trigger;
import java.util.List;

/**
 * What a workflow runs.
 *
 * @param path its file
 * @param name its name; empty where it has none
 * @param triggers the events that start it
 * @param jobs its jobs, each in all combinations of its matrix
 */
public record WorkflowRuns(String path, String name, List<Trigger> triggers, List<JobRun> jobs) {

    public WorkflowRuns {
        triggers = List.copyOf(triggers);
        jobs = List.copyOf(jobs);
    }

    /** Whether another workflow of the repository can call it. */
    public boolean isCallable() {
        return triggers.stream().anyMatch(trigger -> trigger.event().equals("workflow_call"));
    }
}
