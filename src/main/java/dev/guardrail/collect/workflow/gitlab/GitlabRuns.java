package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import java.util.List;
import java.util.Map;

/** Reads what the pipeline of a snapshot runs: its jobs, whole, in each situation. */
public final class GitlabRuns {

    private GitlabRuns() {}

    /** The jobs of the pipeline, those of the pipelines that it starts included; none where there is no pipeline. */
    public static List<PipelineJob> of(Snapshot snapshot, Readings readings) {
        Map<String, GitlabFile> files = new GitlabCollector(readings).files(snapshot);
        if (files.isEmpty()) {
            return List.of();
        }
        Pipelines pipelines = new Pipelines(snapshot, files.keySet());
        String branch = pipelines.branch();
        return pipelines.all().stream()
                .flatMap(pipeline -> new JobSituations(pipeline.whole(), branch, pipeline.starters()).jobs().stream())
                .toList();
    }
}
