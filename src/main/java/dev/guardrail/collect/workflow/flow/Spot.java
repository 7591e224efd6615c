package dev.guardrail.collect.workflow.flow;

import java.util.List;

/**
 * A part of a workflow or an action definition that has variables of its own.
 *
 * @param job the job; empty at the level of the workflow and in an action definition
 * @param step the step, counted from 1; 0 outside of steps
 */
public record Spot(String job, int step) {

    /** The file as a whole. */
    public static final Spot FILE = new Spot("", 0);

    /** The parts around it, from the inside; without itself. */
    List<Spot> around() {
        if (step > 0) {
            return job.isEmpty() ? List.of(FILE) : List.of(new Spot(job, 0), FILE);
        }
        return job.isEmpty() ? List.of() : List.of(FILE);
    }
}
