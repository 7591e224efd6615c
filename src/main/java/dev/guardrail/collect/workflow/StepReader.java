package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Step;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the steps of one job, or of a composite action. */
final class StepReader {

    /** The keys that say how a step runs, but not what it does: GitHub adds kinds of steps, and wants one. */
    private static final Set<String> DECORATION = Set.of(
            "id",
            "name",
            "if",
            "env",
            "with",
            "shell",
            "working-directory",
            "timeout-minutes",
            "continue-on-error",
            "parallel");

    private final String job;
    private final Contexts contexts;
    private final String defaultShell;
    private final Environment inherited;
    private final YamlDocument document;
    private final FactSink sink;
    private int count;
    private int commands;

    StepReader(
            String job,
            Contexts contexts,
            String defaultShell,
            Environment inherited,
            YamlDocument document,
            FactSink sink) {
        this.job = job;
        this.contexts = contexts;
        this.defaultShell = defaultShell;
        this.inherited = inherited;
        this.document = document;
        this.sink = sink;
    }

    /** The steps of a parallel group are steps like any other, in the order of the file; groups do not nest. */
    void readAll(List<YamlNode> steps) {
        for (YamlNode node : steps) {
            Optional<YamlNode> group = node.get("parallel");
            if (group.isEmpty()) {
                step(node);
            } else {
                sink.sequence(group.get(), "parallel")
                        .ifPresent(parallel -> parallel.items().forEach(this::step));
            }
        }
    }

    /** The ids of the steps, those of parallel groups included. */
    static Set<String> ids(List<YamlNode> steps) {
        Set<String> ids = new TreeSet<>();
        for (YamlNode step : steps) {
            ids.add(step.text("id"));
            step.get("parallel").ifPresent(group -> group.items().forEach(parallel -> ids.add(parallel.text("id"))));
        }
        return ids;
    }

    private void step(YamlNode node) {
        sink.mapping(node, "a step").ifPresent(this::read);
    }

    private void read(YamlNode node) {
        count++;
        int index = count;
        if (node.entries().stream()
                .allMatch(entry -> DECORATION.contains(entry.key().value()))) {
            sink.gap(Places.start(node), "expected a step with \"uses\" or \"run\"");
        }
        Step step = new Step(
                Places.start(node),
                job,
                index,
                node.text("id"),
                node.text("name"),
                node.text("uses"),
                node.text("run"),
                node.get("shell").map(YamlNode::text).orElse(defaultShell),
                node.text("if"),
                node.text("timeout-minutes"),
                node.text("continue-on-error"),
                texts(node, "env"),
                texts(node, "with"));
        sink.add(step);
        HeadCheckouts.of(step, inherited.with(step.env())).forEach(sink::add);
        JobReader.conditions(node, job, index, step.label(), contexts, sink);
        node.get("uses").ifPresent(uses -> uses(uses, index));
        node.get("run").ifPresent(run -> run(run, step));
    }

    private void uses(YamlNode uses, int index) {
        References.add(uses, job, index, document.lines(), sink);
        if (uses.text().startsWith(Images.DOCKER)) {
            Images.add(uses, job, index, contexts, sink);
        }
    }

    private void run(YamlNode run, Step step) {
        if (!(run instanceof YamlNode.Scalar script) || !Shells.isPosix(step.shell())) {
            return;
        }
        ScalarPlaces places = new ScalarPlaces(script);
        for (ShellCommand command : ShellScript.commands(script.value(), Shells.options(step.shell()))) {
            commands++;
            sink.add(new Command(
                    places.of(command.offset(), command.length()),
                    job,
                    step.index(),
                    commands,
                    command.tool(),
                    command.words(),
                    command.text(),
                    command.status(),
                    command.doubt(),
                    command.handovers()));
        }
    }

    static Map<String, String> texts(YamlNode node, String key) {
        Map<String, String> texts = new TreeMap<>();
        node.get(key)
                .ifPresent(mapping -> mapping.entries()
                        .forEach(entry ->
                                texts.put(entry.key().value(), entry.value().text())));
        return texts;
    }
}
