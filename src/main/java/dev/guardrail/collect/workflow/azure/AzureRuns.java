package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Truth;
import dev.guardrail.fact.WorkflowFact;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the pipelines of a snapshot run: their jobs, with their templates, for each thing that starts them. */
public final class AzureRuns {

    private final Snapshot snapshot;
    private final Map<String, Optional<YamlNode>> documents = new HashMap<>();

    private AzureRuns(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The jobs by the paths of the pipelines. */
    public static Map<String, List<PipelineJob>> of(Snapshot snapshot, Readings readings) {
        Map<String, List<PipelineJob>> all = new TreeMap<>();
        AzureRuns runs = new AzureRuns(snapshot);
        for (String path : AzureFiles.of(snapshot, readings).roots()) {
            runs.document(path).ifPresent(root -> all.put(path, runs.jobs(root)));
        }
        return all;
    }

    private Optional<YamlNode> document(String path) {
        return documents.computeIfAbsent(path, this::load);
    }

    private Optional<YamlNode> load(String path) {
        return snapshot.find(path).flatMap(entry -> {
            try {
                return AzureDocument.of(new SourceFile(path, snapshot.read(entry, AzureDocument.SIZE_LIMIT)))
                        .root();
            } catch (UnreadableException e) {
                // A gap of the collector says so.
                return Optional.empty();
            }
        });
    }

    private List<PipelineJob> jobs(YamlNode root) {
        Map<Occasion, Trigger> triggers = Triggers.of(root);
        String text = root.toString();
        String branch = text.contains("master") && !text.contains("main,") ? "master" : "main";
        List<PipelineJob> all = new ArrayList<>();
        List<PipelineJob> never = new ArrayList<>();
        triggers.forEach((occasion, trigger) -> {
            Scope scope = new Scope(occasion, branch, Map.of(), Map.of());
            Expansion expansion =
                    new Expansion((path, name) -> AzureFiles.path(path, name).flatMap(this::document));
            JobRuns jobs = new JobRuns(expansion.whole(root, scope), scope, trigger);
            all.addAll(jobs.running());
            never.addAll(jobs.idle());
        });
        // A job that runs on one occasion is not idle on another one.
        never.stream()
                .filter(job -> all.stream()
                        .noneMatch(other -> other.job().id().equals(job.job().id())))
                .forEach(all::add);
        return withoutIdleSteps(all);
    }

    /** The jobs without the steps that do not run there, but elsewhere: in another leg, or when something else starts the run. */
    private static List<PipelineJob> withoutIdleSteps(List<PipelineJob> jobs) {
        Set<Place> running = new HashSet<>();
        for (PipelineJob job : jobs) {
            Set<Integer> idle = idle(job);
            steps(job)
                    .filter(step -> !idle.contains(0) && !idle.contains(step.index()))
                    .forEach(step -> running.add(step.place()));
        }
        return jobs.stream().map(job -> without(job, running)).toList();
    }

    private static PipelineJob without(PipelineJob job, Set<Place> running) {
        Set<Integer> idle = idle(job);
        Set<Integer> left = new HashSet<>();
        steps(job)
                .filter(step -> idle.contains(step.index()) && running.contains(step.place()))
                .forEach(step -> left.add(step.index()));
        return new PipelineJob(
                job.job(),
                job.events(),
                job.cell(),
                job.facts().stream()
                        .filter(fact -> !(fact instanceof WorkflowFact part && left.contains(part.step())))
                        .toList());
    }

    private static Stream<Step> steps(PipelineJob job) {
        return job.facts().stream().filter(Step.class::isInstance).map(Step.class::cast);
    }

    /** The numbers of the steps that never run; 0 for the job as a whole. */
    private static Set<Integer> idle(PipelineJob job) {
        return job.facts().stream()
                .filter(fact -> fact instanceof Condition condition && condition.holds() == Truth.NEVER)
                .map(fact -> ((Condition) fact).step())
                .collect(Collectors.toSet());
    }
}
