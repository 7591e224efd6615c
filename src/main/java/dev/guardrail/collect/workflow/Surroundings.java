package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Trigger;
import java.util.List;
import java.util.Set;

/**
 * The settings of a workflow that apply to all its jobs.
 *
 * @param triggers the events that start it
 * @param shell the shell that it sets for its steps; empty where it sets none
 * @param env its environment variables
 * @param jobs the ids of its jobs
 */
record Surroundings(List<Trigger> triggers, String shell, Environment env, Set<String> jobs) {

    Surroundings {
        triggers = List.copyOf(triggers);
    }
}
