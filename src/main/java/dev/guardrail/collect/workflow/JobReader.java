package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.Job;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads one entry of {@code jobs}. */
final class JobReader {

    private final YamlNode.Entry entry;
    private final String workflowShell;
    private final YamlDocument document;
    private final FactSink sink;

    JobReader(YamlNode.Entry entry, String workflowShell, YamlDocument document, FactSink sink) {
        this.entry = entry;
        this.workflowShell = workflowShell;
        this.document = document;
        this.sink = sink;
    }

    void read() {
        sink.mapping(entry.value(), "job \"" + id() + "\"").ifPresent(this::job);
    }

    private String id() {
        return entry.key().value();
    }

    private void job(YamlNode node) {
        List<Job.Axis> matrix = node.get("strategy")
                .flatMap(s -> s.get("matrix"))
                .map(Matrix::axes)
                .orElse(List.of());
        Job job = new Job(
                entry.key().place(),
                id(),
                node.text("name"),
                runsOn(node),
                node.get("needs").map(YamlNode::texts).orElse(List.of()),
                node.text("if"),
                node.text("timeout-minutes"),
                node.text("continue-on-error"),
                matrix,
                environment(node),
                node.text("uses"));
        sink.add(job);
        WorkflowReader.permissions(node, id(), sink);
        WorkflowReader.concurrency(node, id(), sink);
        conditions(node, id(), 0, "", matrix, sink);
        images(node, matrix);
        node.get("uses").ifPresent(uses -> References.add(uses, id(), 0, document.lines(), sink));
        steps(node, job);
    }

    private void steps(YamlNode node, Job job) {
        if (!job.uses().isEmpty()) {
            return;
        }
        String shell = WorkflowReader.defaultShell(node);
        StepReader reader = new StepReader(job.id(), job.matrix(), shell(shell, job), document, sink);
        sink.required(node, "steps")
                .flatMap(steps -> sink.sequence(steps, "steps"))
                .ifPresent(steps -> reader.readAll(steps.items()));
    }

    /** A Windows runner has PowerShell unless something says otherwise. */
    private String shell(String jobShell, Job job) {
        return Stream.of(jobShell, workflowShell, isWindows(job) ? "pwsh" : "")
                .filter(shell -> !shell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Of a variable of the matrix, whether every value that it can take is Windows. */
    private static boolean isWindows(Job job) {
        return job.runsOn().stream()
                .map(label -> Matrix.values(label, job.matrix()))
                .anyMatch(labels -> !labels.isEmpty()
                        && labels.stream()
                                .allMatch(
                                        label -> label.toLowerCase(Locale.ROOT).startsWith("windows")));
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

    private void images(YamlNode node, List<Job.Axis> matrix) {
        node.get("container")
                .map(container -> container.get("image").orElse(container))
                .ifPresent(image -> Images.add(image, id(), 0, matrix, sink));
        node.get("services")
                .ifPresent(services -> services.entries()
                        .forEach(service -> service.value()
                                .get("image")
                                .ifPresent(image -> Images.add(image, id(), 0, matrix, sink))));
    }

    /** The {@code if} and {@code continue-on-error} of a job or a step. */
    static void conditions(YamlNode node, String job, int step, String subject, List<Job.Axis> matrix, FactSink sink) {
        node.get("if").ifPresent(value -> {
            var judgement = Expressions.condition(value.text(), matrix);
            sink.add(new Condition(
                    value.place(), job, step, subject, value.text(), judgement.holds(), judgement.literal()));
        });
        node.get("continue-on-error")
                .ifPresent(value -> sink.add(new ContinueOnError(
                        value.place(), job, step, subject, value.text(), Expressions.flag(value.text(), matrix))));
    }
}
