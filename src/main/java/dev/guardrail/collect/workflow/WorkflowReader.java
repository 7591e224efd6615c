package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.flow.Flows;
import dev.guardrail.collect.workflow.flow.Inputs;
import dev.guardrail.collect.workflow.flow.Reach;
import dev.guardrail.collect.workflow.flow.Spot;
import dev.guardrail.fact.AccessLevel;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Platform;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Workflow;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a file of {@code .github/workflows}. */
final class WorkflowReader {

    private static final SortedMap<String, AccessLevel> LEVELS =
            new TreeMap<>(Map.of("none", AccessLevel.NONE, "read", AccessLevel.READ, "write", AccessLevel.WRITE));
    private static final SortedMap<String, AccessLevel> ALL_LEVELS =
            new TreeMap<>(Map.of("read-all", AccessLevel.READ, "write-all", AccessLevel.WRITE));

    private final YamlDocument document;
    private final FactSink sink;

    WorkflowReader(YamlDocument document, FactSink sink) {
        this.document = document;
        this.sink = sink;
    }

    void read() {
        FactSink.mapping(document.root()).ifPresent(this::workflow);
    }

    private void workflow(YamlNode root) {
        sink.add(new Workflow(Places.start(root), root.text("name"), Platform.GITHUB));
        Surroundings surroundings = surroundings(root);
        surroundings.triggers().forEach(sink::add);
        permissions(root, "", document.lines(), sink);
        Declarations.ofWorkflow(root).forEach(sink::add);
        DeclaredInputs.ofWorkflow(document).forEach(sink::add);
        root.get("jobs").flatMap(FactSink::mapping).ifPresent(jobs -> {
            List<GateJob> read = jobs.entries().stream()
                    .flatMap(job -> new JobReader(job, surroundings, document, sink).read().stream())
                    .toList();
            Gates.of(read, sink.facts()).forEach(sink::add);
            expressions(root, surroundings, read);
        });
    }

    private void expressions(YamlNode root, Surroundings surroundings, List<GateJob> read) {
        Map<String, Contexts> contexts = new HashMap<>();
        read.forEach(job -> contexts.put(job.job().id(), job.contexts()));
        List<Step> steps = sink.all(Step.class);
        ExpressionReader reader = new ExpressionReader(steps, contexts, sink);
        reader.workflow(root);
        Map<Spot, Reach> reaches = new Reaches(surroundings.triggers(), sink.all(Job.class), contexts).of(steps);
        Function<Spot, Reach> reach = spot -> reaches.getOrDefault(spot, Reach.ANY);
        Flows flows = new Flows(reader.parts(Inputs.ofWorkflow(root)), reach, sink.tables());
        flows.expressions().forEach(sink::add);
        flows.writes().forEach(sink::add);
        UntrustedRuns.of(sink, reach).forEach(sink::add);
        root.get("jobs").stream()
                .flatMap(jobs -> jobs.entries().stream())
                .flatMap(job -> RunnerLabels.of(job, contexts, reach).stream())
                .forEach(sink::add);
    }

    /** The settings of a workflow that apply to all its jobs. */
    static Surroundings surroundings(YamlNode root) {
        Set<String> ids = root.get("jobs").stream()
                .flatMap(jobs -> jobs.entries().stream())
                .map(job -> job.key().value())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Trigger> triggers = root.get("on").map(WorkflowReader::triggers).orElse(List.of());
        return new Surroundings(
                triggers, RunDefaults.of(root), Environment.EMPTY.with(StepReader.texts(root, "env")), ids);
    }

    private static List<Trigger> triggers(YamlNode on) {
        if (on instanceof YamlNode.Mapping) {
            return on.entries().stream()
                    .map(event -> new Trigger(event.key().place(), event.key().value(), filters(event)))
                    .toList();
        }
        return on.items().stream()
                .map(event -> new Trigger(event.place(), event.text(), List.of()))
                .toList();
    }

    private static List<Trigger.Filter> filters(YamlNode.Entry event) {
        List<Trigger.Filter> filters = new ArrayList<>();
        event.value().entries().forEach(filter -> filters.add(filter(filter)));
        // A schedule is a list of mappings, each with one cron.
        event.value().items().forEach(item -> item.entries().forEach(filter -> filters.add(filter(filter))));
        return filters;
    }

    private static Trigger.Filter filter(YamlNode.Entry filter) {
        List<String> keys = filter.value().entries().stream()
                .map(entry -> entry.key().value())
                .toList();
        return new Trigger.Filter(
                filter.key().value(), keys.isEmpty() ? filter.value().texts() : keys);
    }

    /** The {@code permissions} of a workflow or, with its id, of a job. */
    static void permissions(YamlNode node, String job, List<String> lines, FactSink sink) {
        for (YamlNode.Entry entry : node.entries()) {
            if (!entry.key().value().equals("permissions")) {
                continue;
            }
            YamlNode value = entry.value();
            if (value instanceof YamlNode.Mapping && value.entries().isEmpty()) {
                permission(entry, job, Permission.ALL, AccessLevel.NONE, lines, sink);
            } else if (!(value instanceof YamlNode.Mapping)) {
                level(entry, ALL_LEVELS).ifPresent(level -> permission(entry, job, Permission.ALL, level, lines, sink));
            }
            for (YamlNode.Entry scope : value.entries()) {
                level(scope, LEVELS)
                        .ifPresent(level -> permission(scope, job, scope.key().value(), level, lines, sink));
            }
        }
    }

    /** Its access level. An unknown one grants nothing: GitHub refuses the file. */
    private static Optional<AccessLevel> level(YamlNode.Entry entry, Map<String, AccessLevel> levels) {
        return Optional.ofNullable(levels.get(entry.value().text()));
    }

    private static void permission(
            YamlNode.Entry entry, String job, String scope, AccessLevel level, List<String> lines, FactSink sink) {
        Place place = Places.of(entry);
        sink.add(new Permission(place, job, scope, level, Comments.about(place, lines)));
    }
}
