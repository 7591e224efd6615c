package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Trigger;
import java.util.List;
import java.util.Set;

/**
 * The settings of a workflow that apply to all its jobs.
 *
 * @param triggers the events that start it
 * @param defaults what it sets for its steps
 * @param env its environment variables
 * @param jobs the ids of its jobs
 */
record Surroundings(List<Trigger> triggers, RunDefaults defaults, Environment env, Set<String> jobs) {

    Surroundings {
        triggers = List.copyOf(triggers);
    }

    /** These settings in runs that one event starts. */
    Surroundings when(Trigger event) {
        return new Surroundings(List.of(event), defaults, env, jobs);
    }
}
