package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.workflow.pipeline.Answer;
import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jobs of a whole pipeline, for one thing that starts it. */
final class JobRuns {

    /** What a script leaves to later steps. */
    private static final Pattern SET = Pattern.compile("task\\.setvariable\\s+variable=([\\w.-]+)");

    private static final Set<String> PARTS_OF_STRATEGY =
            Set.of("runOnce", "rolling", "canary", "preDeploy", "deploy", "routeTraffic", "postRouteTraffic", "on");

    private final YamlNode pipeline;
    private final Trigger trigger;
    private final Map<String, String> open = new HashMap<>();
    private final List<PipelineJob> running = new ArrayList<>();
    private final List<PipelineJob> idle = new ArrayList<>();

    JobRuns(YamlNode pipeline, Scope scope, Trigger trigger) {
        this.pipeline = pipeline;
        this.trigger = trigger;
        Matcher set = SET.matcher(pipeline.toString());
        while (set.find()) {
            open.put(set.group(1), "$[ only a run knows ]");
        }
        Scope own = variables(pipeline, scope);
        for (YamlNode stage : items(pipeline, "stages")) {
            Scope within = variables(stage, own);
            Conditions conditions = Conditions.of(stage, within);
            items(stage, "jobs").forEach(job -> job(job, stage, within, conditions));
        }
        Conditions always = Conditions.of(new YamlNode.Mapping(pipeline.place(), List.of()), own);
        items(pipeline, "jobs").forEach(job -> job(job, pipeline, own, always));
        if (pipeline.get("steps").isPresent()) {
            job(pipeline, pipeline, own, always);
        }
    }

    List<PipelineJob> running() {
        return running;
    }

    List<PipelineJob> idle() {
        return idle;
    }

    private static List<YamlNode> items(YamlNode node, String key) {
        return node.get(key).map(YamlNode::items).orElse(List.of());
    }

    private Scope variables(YamlNode part, Scope scope) {
        return scope.withVariables(Parameters.variables(part, scope)).withVariables(open);
    }

    private void job(YamlNode node, YamlNode stage, Scope around, Conditions conditions) {
        Optional<String> name = JobFacts.name(node);
        if (name.isEmpty() && node != pipeline) {
            return;
        }
        Scope own = node == pipeline ? around : variables(node, around);
        Conditions whole =
                node == pipeline ? conditions : Conditions.of(node, own).within(conditions);
        YamlNode pool = Stream.of(node, stage, pipeline)
                .filter(part -> part.get("pool").isPresent())
                .findFirst()
                .orElse(node);
        List<Map<String, String>> cells = JobFacts.cells(node);
        // What one leg sets, another one does not have.
        Map<String, String> unset = new HashMap<>();
        cells.forEach(cell -> cell.keySet().forEach(variable -> unset.put(variable, "")));
        unset.keySet().removeIf(variable -> own.variables().containsKey(variable.toLowerCase(Locale.ROOT)));
        for (Map<String, String> cell : cells.isEmpty() ? List.of(Map.<String, String>of()) : cells) {
            Run run = new Run(
                    node,
                    name.orElse(AzureReader.ONLY_JOB),
                    own.withVariables(unset).withVariables(cell),
                    pool);
            PipelineJob job = run.job(cell, whole);
            (whole.runs() == Answer.NO ? idle : running).add(job);
        }
    }

    /** A job in one combination of its matrix. */
    private final class Run {

        private final YamlNode node;
        private final String name;
        private final Scope scope;
        private final List<String> labels;
        private final Steps steps;

        private Run(YamlNode node, String name, Scope scope, YamlNode pool) {
            this.node = node;
            this.name = name;
            this.scope = scope;
            this.labels = JobFacts.labels(pool, scope::resolved);
            this.steps = new Steps(name, JobFacts.isOnWindows(pool, scope::resolved));
        }

        private PipelineJob job(Map<String, String> cell, Conditions conditions) {
            Place place = node.get("job")
                    .or(() -> node.get("deployment"))
                    .orElse(node)
                    .place();
            Job written = JobFacts.job(node, place, name, JobFacts.needs(node));
            Map<String, String> kind = new TreeMap<>(cell);
            node.get("container")
                    .map(container -> scope.resolved(
                            container.get("image").orElse(container).text()))
                    .filter(image -> !image.isEmpty() && !image.contains("$"))
                    .ifPresent(image -> kind.put("image", image));
            return new PipelineJob(
                    new Job(
                            written.place(),
                            written.id(),
                            written.name(),
                            labels,
                            written.needs(),
                            "",
                            written.timeoutMinutes(),
                            written.continueOnError(),
                            written.matrix(),
                            written.environment(),
                            ""),
                    List.of(trigger),
                    kind,
                    facts(conditions));
        }

        private List<Fact> facts(Conditions conditions) {
            List<Fact> facts = new ArrayList<>();
            conditions.fact(name, 0, "").ifPresent(facts::add);
            steps.allowed(node, 0, "").ifPresent(facts::add);
            int index = 0;
            int commands = 0;
            for (YamlNode step : each(node).toList()) {
                Optional<StepScript> script = StepScript.of(step, steps.windows());
                index += script.isPresent() || step.get("checkout").isPresent() ? 1 : 0;
                if (script.isPresent()) {
                    StepScript own =
                            script.get().with(scope.resolved(script.get().text()));
                    String subject = step.text("displayName");
                    facts.add(steps.step(step, index, own, scope::resolved));
                    Conditions.of(step, scope).fact(name, index, subject).ifPresent(facts::add);
                    steps.allowed(step, index, subject).ifPresent(facts::add);
                    List<Command> found = steps.commands(own, index, commands);
                    commands += found.size();
                    facts.addAll(found);
                }
            }
            return facts;
        }

        /** The steps of a job, those of a deployment included. */
        private static Stream<YamlNode> each(YamlNode part) {
            return Stream.concat(
                    items(part, "steps").stream(),
                    part.entries().stream()
                            .filter(entry ->
                                    PARTS_OF_STRATEGY.contains(entry.key().value())
                                            || entry.key().value().equals("strategy"))
                            .flatMap(entry -> each(entry.value())));
        }
    }
}
