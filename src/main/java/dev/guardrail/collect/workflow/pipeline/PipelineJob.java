package dev.guardrail.collect.workflow.pipeline;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Trigger;
import java.util.List;
import java.util.Map;

/**
 * A job of a pipeline in situations that are alike, with what it extends and refers to, in one combination of its matrix.
 *
 * @param job the job
 * @param events the situations, in the words of triggers
 * @param cell its image, and the variables of its matrix
 * @param facts what it says: its steps, commands, and settings
 */
public record PipelineJob(Job job, List<Trigger> events, Map<String, String> cell, List<Fact> facts) {

    public PipelineJob {
        events = List.copyOf(events);
        cell = Map.copyOf(cell);
        facts = List.copyOf(facts);
    }
}
