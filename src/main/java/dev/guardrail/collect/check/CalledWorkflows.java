package dev.guardrail.collect.check;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.collect.workflow.JobRunReader;
import dev.guardrail.collect.workflow.WorkflowRuns;
import dev.guardrail.table.Tables;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The workflows of one side, with the inputs that their callers give. */
final class CalledWorkflows {

    private final Snapshot snapshot;
    private final Readings readings;
    private final Tables tables;
    private final Map<String, WorkflowRuns> plain;

    /**
     * The workflows of a side.
     *
     * @param plain what they run without inputs, by their paths
     * @param tables what is known of the world outside the files
     */
    CalledWorkflows(Snapshot snapshot, Map<String, WorkflowRuns> plain, Readings readings, Tables tables) {
        this.snapshot = snapshot;
        this.readings = readings;
        this.tables = tables;
        this.plain = plain;
    }

    /** What the workflow of that path runs with the inputs of a call. */
    Optional<WorkflowRuns> find(String path, JobRun caller) {
        WorkflowRuns workflow = plain.get(path);
        if (workflow == null || caller.with().isEmpty()) {
            return Optional.ofNullable(workflow);
        }
        SortedMap<String, String> inputs = new TreeMap<>();
        caller.with()
                .forEach(
                        (name, value) -> inputs.put(name, caller.evaluate(value).orElse(value)));
        return Optional.of(read(workflow, inputs));
    }

    private WorkflowRuns read(WorkflowRuns workflow, SortedMap<String, String> inputs) {
        try {
            Optional<Snapshot.Entry> entry = snapshot.find(workflow.path());
            return entry.isPresent()
                    ? readings.read(snapshot, entry.get(), JobRunReader.called(inputs, tables))
                    : workflow;
        } catch (UnreadableException e) {
            return workflow;
        }
    }
}
