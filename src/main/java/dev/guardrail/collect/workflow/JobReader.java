package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Cells;
import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.Job;
import dev.guardrail.table.Table;
import dev.guardrail.table.TableName;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code jobs}. */
final class JobReader {

    private final YamlNode.Entry entry;
    private final Surroundings workflow;
    private final YamlDocument document;
    private final FactSink sink;
    private final Optional<Case> only;

    /**
     * One of the cases of a job.
     *
     * @param cell the combination of the matrix
     * @param assumed what is assumed, as in {@link Contexts#assuming}
     */
    record Case(Cells cell, Map<String, String> assumed) {}

    JobReader(YamlNode.Entry entry, Surroundings workflow, YamlDocument document, FactSink sink) {
        this(entry, workflow, document, sink, Optional.empty());
    }

    /** Reads the job in one case alone. */
    JobReader(YamlNode.Entry entry, Surroundings workflow, YamlDocument document, FactSink sink, Optional<Case> only) {
        this.entry = entry;
        this.workflow = workflow;
        this.document = document;
        this.sink = sink;
        this.only = only;
    }

    Optional<GateJob> read() {
        return FactSink.mapping(entry.value()).map(this::job);
    }

    private String id() {
        return entry.key().value();
    }

    private GateJob job(YamlNode node) {
        Optional<YamlNode> matrix = node.get("strategy").flatMap(s -> s.get("matrix"));
        Job job = new Job(
                entry.key().place(),
                id(),
                node.text("name"),
                runsOn(node),
                node.get("needs").map(YamlNode::texts).orElse(List.of()),
                node.text("if"),
                node.text("timeout-minutes"),
                node.text("continue-on-error"),
                matrix.map(Matrix::axes).orElse(List.of()),
                environment(node),
                node.text("uses"));
        sink.add(job);
        Contexts contexts = new Contexts(
                only.map(Case::cell).or(() -> matrix.map(Cells::of)).orElse(Cells.NONE),
                workflow.triggers(),
                Contexts.Place.JOB,
                Optional.of(workflow.jobs()),
                only.map(Case::assumed).orElse(Map.of()));
        WorkflowReader.permissions(node, id(), document.lines(), sink);
        Declarations.ofJob(entry).forEach(sink::add);
        conditions(node, id(), 0, "", contexts, sink);
        images(node, contexts);
        node.get("uses").ifPresent(uses -> References.add(uses, id(), 0, document.lines(), sink));
        steps(node, job, contexts);
        return new GateJob(job, contexts.ofAnySteps(), StepReader.texts(node, "outputs"));
    }

    private void steps(YamlNode node, Job job, Contexts contexts) {
        if (!job.uses().isEmpty()) {
            return;
        }
        node.get("steps").flatMap(FactSink::sequence).ifPresent(steps -> {
            Contexts ofSteps = contexts.ofSteps(StepReader.ids(steps.items()));
            Environment env = workflow.env().with(StepReader.texts(node, "env"));
            new StepReader(job.id(), ofSteps, defaults(RunDefaults.of(node), job, contexts), env, document, sink)
                    .readAll(steps.items());
        });
    }

    /** The defaults of the job's steps. A Windows runner uses PowerShell unless the file sets another shell. */
    private RunDefaults defaults(RunDefaults ofJob, Job job, Contexts contexts) {
        return ofJob.or(workflow.defaults()).or(new RunDefaults(isWindows(job, contexts) ? "pwsh" : "", ""));
    }

    /** Whether the runner is Windows; for an expression over the matrix, whether all its values are. */
    private boolean isWindows(Job job, Contexts contexts) {
        Table runners = sink.tables().get(TableName.RUNNERS);
        return job.runsOn().stream().anyMatch(label -> {
            Set<String> labels = Expressions.texts(label, contexts);
            return (labels.isEmpty() ? Set.of(label) : labels)
                    .stream()
                            .allMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("windows")
                                    || runners.last(text)
                                            .filter(row -> row.cell("system").equals("windows"))
                                            .isPresent());
        });
    }

    private static List<String> runsOn(YamlNode node) {
        return node.get("runs-on")
                .map(runsOn -> runsOn.get("labels").orElse(runsOn).texts())
                .orElse(List.of());
    }

    private static String environment(YamlNode node) {
        return node.get("environment")
                .map(environment -> environment.get("name").orElse(environment).text())
                .orElse("");
    }

    private void images(YamlNode node, Contexts contexts) {
        node.get("container")
                .map(container -> container.get("image").orElse(container))
                .ifPresent(image -> Images.add(image, id(), 0, contexts, sink));
        node.get("services")
                .ifPresent(services -> services.entries()
                        .forEach(service -> service.value()
                                .get("image")
                                .ifPresent(image -> Images.add(image, id(), 0, contexts, sink))));
    }

    /** The {@code if} and {@code continue-on-error} of a job or a step. */
    static void conditions(YamlNode node, String job, int step, String subject, Contexts contexts, FactSink sink) {
        node.get("if").ifPresent(value -> {
            var judgement = Expressions.condition(value.text(), contexts);
            sink.add(new Condition(
                    value.place(), job, step, subject, value.text(), judgement.holds(), judgement.literal()));
        });
        node.get("continue-on-error")
                .ifPresent(value -> sink.add(new ContinueOnError(
                        value.place(), job, step, subject, value.text(), Expressions.flag(value.text(), contexts))));
    }
}
