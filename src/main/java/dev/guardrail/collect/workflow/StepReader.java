package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.collect.workflow.script.OptionVariables;
import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.yaml.ScalarPlaces;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the steps of one job, or of a composite action. */
final class StepReader {

    private final String job;
    private final Contexts contexts;
    private final RunDefaults defaults;
    private final Environment inherited;
    private final YamlDocument document;
    private final FactSink sink;
    private final Map<String, String> written = new TreeMap<>();
    private final Set<String> cancelled = new TreeSet<>();
    private int count;
    private int commands;

    StepReader(
            String job,
            Contexts contexts,
            RunDefaults defaults,
            Environment inherited,
            YamlDocument document,
            FactSink sink) {
        this.job = job;
        this.contexts = contexts;
        this.defaults = defaults;
        this.inherited = inherited;
        this.document = document;
        this.sink = sink;
    }

    void readAll(List<YamlNode> steps) {
        cancelled.addAll(Background.cancelled(steps));
        flat(steps).forEach(this::read);
    }

    /** The steps of a job or of the {@code runs} of an action, in the order of their numbers. */
    static List<YamlNode> each(YamlNode body) {
        return body.get("steps")
                .flatMap(FactSink::sequence)
                .map(steps -> flat(steps.items()))
                .orElse(List.of());
    }

    /** The steps of a parallel group are steps like any other, in the order of the file; groups do not nest. */
    private static List<YamlNode> flat(List<YamlNode> steps) {
        return steps.stream()
                .flatMap(node -> node.get("parallel")
                        .map(group -> FactSink.sequence(group).stream().flatMap(parallel -> parallel.items().stream()))
                        .orElse(Stream.of(node)))
                .filter(YamlNode.Mapping.class::isInstance)
                .toList();
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

    private void read(YamlNode node) {
        count++;
        int index = count;
        Step step = new Step(
                Places.start(node),
                job,
                index,
                node.text("id"),
                node.text("name"),
                node.text("uses"),
                node.text("run"),
                node.get("shell").map(YamlNode::text).orElse(defaults.shell()),
                node.get("working-directory").map(YamlNode::text).orElse(defaults.directory()),
                node.text("if"),
                node.text("timeout-minutes"),
                node.text("continue-on-error"),
                texts(node, "env"),
                texts(node, "with"));
        sink.add(step);
        Declarations.shell(node, job, index).ifPresent(sink::add);
        HeadCheckouts.of(step, environment(step)).forEach(sink::add);
        JobReader.conditions(node, job, index, step.label(), contexts, sink);
        boolean open =
                node.get("with").filter(YamlNode.Scalar.class::isInstance).isPresent();
        node.get("uses").ifPresent(uses -> uses(uses, step, open));
        node.get("run").ifPresent(run -> run(run, step));
    }

    private void uses(YamlNode uses, Step step, boolean open) {
        int index = step.index();
        References.add(uses, job, index, document.lines(), sink);
        KnownActions.of(step, open, Comments.behind(uses.place(), document.lines()))
                .ifPresent(sink::add);
        if (uses.text().startsWith(Images.DOCKER)) {
            Images.add(uses, job, index, contexts, sink);
        }
    }

    private void run(YamlNode run, Step step) {
        Shells shell = shell(step);
        if (!(run instanceof YamlNode.Scalar script) || shell.kind() == Shells.Kind.FOREIGN) {
            return;
        }
        Optional<Fate> ofAll = ofAll(step, shell);
        ScalarPlaces places = new ScalarPlaces(script);
        ShellScript.Reading reading =
                CellCommands.of(script.value(), text -> sink.scripts().read(text, shell), contexts);
        for (ShellCommand command : reading.commands()) {
            sink.add(command(command, step, places.of(command.offset(), command.length()), ofAll));
        }
        written.putAll(reading.environment());
    }

    private Command command(ShellCommand command, Step step, Place place, Optional<Fate> ofAll) {
        commands++;
        return new Command(
                place,
                job,
                step.index(),
                commands,
                command.tool(),
                words(command, step),
                command.text(),
                ofAll.map(Fate::status).orElse(command.status()),
                ofAll.map(Fate::why).orElse(command.doubt()),
                ofAll.isPresent() ? "" : command.hiddenBy(),
                command.handovers());
    }

    /** The exit status of every command of a step, whatever its script does, and why. */
    private record Fate(ExitStatus status, String why) {}

    private Optional<Fate> ofAll(Step step, Shells shell) {
        if (!step.id().isEmpty() && cancelled.contains(step.id())) {
            return Optional.of(new Fate(ExitStatus.SILENCED, "a later step cancels it before anything waits for it"));
        }
        return switch (shell.kind()) {
            case IDLE ->
                Optional.of(new Fate(ExitStatus.SILENCED, "the shell `" + step.shell() + "` does not run the script"));
            case UNKNOWN -> Optional.of(new Fate(ExitStatus.UNKNOWN, "the shell `" + step.shell() + "` is not known"));
            case POSIX, POWERSHELL, CMD, FOREIGN -> Optional.empty();
        };
    }

    /** The shell of a step; for an expression, the worst shell that the matrix gives. */
    private Shells shell(Step step) {
        return Expressions.texts(step.shell(), contexts).stream()
                .map(Shells::of)
                .reduce(Shells::or)
                .orElse(Shells.of("{0}"));
    }

    private List<String> words(ShellCommand command, Step step) {
        List<String> words = new ArrayList<>(command.words());
        words.addAll(OptionVariables.words(command.tool(), environment(step)::get));
        return words;
    }

    private Environment environment(Step step) {
        return inherited.with(written).with(step.env());
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
