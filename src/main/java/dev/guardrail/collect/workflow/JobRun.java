package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Cells;
import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job in one combination of its matrix, as far as no earlier step or job has failed.
 *
 * @param job the job
 * @param cell the variables of the combination that the job reads, as texts; those of mappings as {@code config.os}
 * @param events the events for which the facts hold
 * @param contexts what expressions in its steps can read
 * @param with the inputs that it gives to the workflow that it calls, unevaluated
 * @param facts what the job says in this case: its steps, conditions, settings and commands
 */
public record JobRun(
        Job job,
        Map<String, String> cell,
        List<Trigger> events,
        Contexts contexts,
        Map<String, String> with,
        List<Fact> facts) {

    public JobRun {
        cell = Map.copyOf(cell);
        events = List.copyOf(events);
        with = Map.copyOf(with);
        facts = List.copyOf(facts);
    }

    /** A text with its expressions evaluated; empty where only a run knows them. */
    public Optional<String> evaluate(String text) {
        return Expressions.texts(text, contexts).stream()
                .reduce((one, other) -> "")
                .filter(value -> !value.isEmpty());
    }

    static JobRun of(
            Job job,
            Cells cell,
            List<Trigger> events,
            Map<String, String> assumed,
            Map<String, String> with,
            List<Fact> facts) {
        Contexts contexts = new Contexts(cell, events, Contexts.Place.STEP, Optional.empty(), assumed);
        return new JobRun(job, cell.texts(), events, contexts, with, facts);
    }
}
