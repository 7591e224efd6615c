package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.workflow.pipeline.Answer;
import dev.guardrail.collect.workflow.pipeline.Omissions;
import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import dev.guardrail.fact.Trigger;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jobs of a whole pipeline, for one thing that starts it. */
final class JobRuns {

    /** What a script leaves to later steps. */
    private static final Pattern SET = Pattern.compile("task\\.setvariable\\s+variable=([\\w.-]+)");

    private final YamlNode pipeline;
    private final Omissions omissions;
    private final Map<String, String> open = new HashMap<>();
    private final List<Leg> legs = new ArrayList<>();

    /**
     * The jobs.
     *
     * @param pipeline the pipeline as it is put together
     * @param omissions what notes where a bound cuts
     */
    JobRuns(YamlNode pipeline, Scope scope, Omissions omissions) {
        this.pipeline = pipeline;
        this.omissions = omissions;
        Matcher set = SET.matcher(pipeline.toString());
        while (set.find()) {
            open.put(set.group(1), "$[ only a run knows ]");
        }
        Scope own = variables(pipeline, scope);
        List<YamlNode> stages = items(pipeline, "stages");
        List<Conditions> conditions = stages.stream()
                .map(stage -> Conditions.of(stage, variables(stage, own)))
                .toList();
        List<Conditions> waiting = Waiting.of(stages, conditions, own, true);
        for (int i = 0; i < stages.size(); i++) {
            jobs(stages.get(i), variables(stages.get(i), own), waiting.get(i));
        }
        Conditions always = Conditions.of(new YamlNode.Mapping(pipeline.place(), List.of()), own);
        jobs(pipeline, own, always);
        if (pipeline.get("steps").isPresent()) {
            add(pipeline, pipeline, own, always);
        }
    }

    private void jobs(YamlNode stage, Scope within, Conditions around) {
        List<YamlNode> jobs = items(stage, "jobs").stream()
                .filter(job -> JobFacts.name(job).isPresent())
                .toList();
        List<Conditions> conditions = jobs.stream()
                .map(job -> Conditions.of(job, variables(job, within)))
                .toList();
        List<Conditions> waiting = Waiting.of(jobs, conditions, within, false);
        for (int i = 0; i < jobs.size(); i++) {
            add(jobs.get(i), stage, within, waiting.get(i).within(around));
        }
    }

    private static List<YamlNode> items(YamlNode node, String key) {
        return node.get(key).map(YamlNode::items).orElse(List.of());
    }

    private Scope variables(YamlNode part, Scope scope) {
        return scope.withVariables(Parameters.variables(part, scope)).withVariables(open);
    }

    private void add(YamlNode node, YamlNode stage, Scope around, Conditions conditions) {
        YamlNode pool = Stream.of(node, stage, pipeline)
                .filter(part -> part.get("pool").isPresent())
                .findFirst()
                .orElse(node);
        if (JobFacts.hasTooManyLegs(node)) {
            omissions.add(node.place(), "a matrix with more than 1,000 legs is left out");
        }
        if (conditions.isCut()) {
            omissions.add(node.place(), "of the conditions of one job, the first 100 are read");
        }
        List<Map<String, String>> cells = JobFacts.cells(node);
        // What one leg sets, another one does not have.
        Map<String, String> unset = new HashMap<>();
        cells.forEach(cell -> cell.keySet().forEach(variable -> unset.put(variable, "")));
        for (Map<String, String> cell : cells.isEmpty() ? List.of(Map.<String, String>of()) : cells) {
            legs.add(new Leg(node, pool, cell, unset, conditions, around));
        }
    }

    /** The jobs that run, or may run. */
    List<PipelineJob> running(Trigger trigger) {
        return jobs(trigger, false);
    }

    /** The jobs that never run. */
    List<PipelineJob> idle(Trigger trigger) {
        return jobs(trigger, true);
    }

    private List<PipelineJob> jobs(Trigger trigger, boolean idle) {
        return legs.stream()
                .filter(leg -> leg.conditions().runs() == Answer.NO == idle)
                .map(leg -> leg.job(trigger, scope(leg)))
                .toList();
    }

    private Scope scope(Leg leg) {
        return leg.in(leg.node() == pipeline ? leg.around() : variables(leg.node(), leg.around()));
    }

    /** Notes the scripts into which values are not put, since they are too long. */
    void noteLongTexts() {
        for (Leg leg : legs) {
            leg.tooLong(scope(leg))
                    .forEach(text -> omissions.add(
                            text.place(), "values of more than 20,000 characters are not put into a text"));
        }
    }
}
