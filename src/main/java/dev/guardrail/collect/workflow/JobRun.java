package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Cells;
import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Platform;
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
 * @param platform the service that runs it
 */
public record JobRun(
        Job job,
        Map<String, String> cell,
        List<Trigger> events,
        Contexts contexts,
        Map<String, String> with,
        List<Fact> facts,
        Platform platform) {

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
        return new JobRun(job, cell.texts(), events, contexts, with, facts, Platform.GITHUB);
    }

    /** A job of a pipeline of another service than GitHub. */
    public static JobRun of(PipelineJob job, Platform platform) {
        Contexts contexts = new Contexts(
                Cells.NONE, job.events(), Contexts.Place.STEP, Optional.empty(), JobRunReader.NOTHING_FAILED);
        return new JobRun(job.job(), job.cell(), job.events(), contexts, Map.of(), job.facts(), platform);
    }

    /** A setting of a job as a message quotes it: for a pipeline, a condition says itself which key it is of. */
    public String quoted(String key, String value) {
        boolean whole = key.equals("if") && platform != Platform.GITHUB;
        return "`" + (whole ? "" : platform.key(key) + ": ") + value.strip() + "`";
    }
}
