package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.pipeline.Omissions;
import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Truth;
import dev.guardrail.fact.WorkflowFact;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    /**
     * What the pipelines of a snapshot lack: what bounds leave out, and what Azure refuses of them as a whole.
     *
     * @param files their files
     */
    static Set<Gap> gaps(Snapshot snapshot, AzureFiles files) {
        Set<Gap> gaps = new LinkedHashSet<>();
        AzureRuns runs = new AzureRuns(snapshot);
        for (String path : files.roots()) {
            runs.document(path).ifPresent(root -> runs.note(root, gaps));
        }
        return gaps;
    }

    private void note(YamlNode root, Set<Gap> gaps) {
        // What has parameters and says nothing of its start may be a template for another repository.
        boolean whole = root.get("parameters").isEmpty()
                || Stream.of("trigger", "pr", "schedules", "resources")
                        .anyMatch(key -> root.get(key).isPresent());
        for (Occasion occasion : Triggers.of(root).keySet()) {
            Omissions omissions = new Omissions();
            Scope scope = scope(root, occasion);
            Expansion expansion = expansion(omissions);
            YamlNode pipeline = expansion.whole(root, scope);
            new JobRuns(pipeline, scope, omissions).noteLongTexts();
            gaps.addAll(omissions.gaps());
            if (whole && omissions.gaps().isEmpty()) {
                gaps.addAll(expansion.refused());
                gaps.addAll(Refusals.of(pipeline));
            }
        }
    }

    private Expansion expansion(Omissions omissions) {
        return new Expansion((path, name) -> AzureFiles.path(path, name).flatMap(this::document), omissions);
    }

    private static Scope scope(YamlNode root, Occasion occasion) {
        String text = root.toString();
        String branch = text.contains("master") && !text.contains("main,") ? "master" : "main";
        return new Scope(occasion, branch, Map.of(), Map.of());
    }

    private List<PipelineJob> jobs(YamlNode root) {
        List<PipelineJob> all = new ArrayList<>();
        List<PipelineJob> never = new ArrayList<>();
        Triggers.of(root).forEach((occasion, trigger) -> {
            Scope scope = scope(root, occasion);
            // The collector has said where bounds cut.
            Omissions omissions = new Omissions();
            JobRuns jobs = new JobRuns(expansion(omissions).whole(root, scope), scope, omissions);
            all.addAll(jobs.running(trigger));
            never.addAll(jobs.idle(trigger));
        });
        // A job that runs on one occasion is not idle on another one.
        Set<Place> running = all.stream().map(job -> job.job().place()).collect(Collectors.toSet());
        never.stream().filter(job -> !running.contains(job.job().place())).forEach(all::add);
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
