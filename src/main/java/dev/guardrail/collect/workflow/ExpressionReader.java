package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Anatomy;
import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.ExpressionParts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.collect.workflow.flow.CodeInputs;
import dev.guardrail.collect.workflow.flow.CodeInputs.Code;
import dev.guardrail.collect.workflow.flow.FileParts;
import dev.guardrail.collect.workflow.flow.Inputs;
import dev.guardrail.collect.workflow.flow.Spot;
import dev.guardrail.collect.workflow.flow.StepSource;
import dev.guardrail.collect.workflow.flow.Write;
import dev.guardrail.collect.workflow.flow.Written;
import dev.guardrail.fact.CodeLanguage;
import dev.guardrail.fact.EnvVar;
import dev.guardrail.fact.ExpressionPart;
import dev.guardrail.fact.ExpressionSlot;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.StepInput;
import dev.guardrail.yaml.ScalarPlaces;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the expressions, the variables and the inputs of steps of one file. */
final class ExpressionReader {

    private static final Map<String, ExpressionSlot> SLOTS = Map.ofEntries(
            Map.entry("name", ExpressionSlot.NAME),
            Map.entry("run-name", ExpressionSlot.NAME),
            Map.entry("if", ExpressionSlot.IF),
            Map.entry("env", ExpressionSlot.ENV),
            Map.entry("uses", ExpressionSlot.USES),
            Map.entry("with", ExpressionSlot.WITH),
            Map.entry("shell", ExpressionSlot.SHELL),
            Map.entry("runs-on", ExpressionSlot.RUNS_ON),
            Map.entry("environment", ExpressionSlot.ENVIRONMENT),
            Map.entry("concurrency", ExpressionSlot.CONCURRENCY),
            Map.entry("outputs", ExpressionSlot.OUTPUT),
            Map.entry("secrets", ExpressionSlot.SECRET),
            Map.entry("container", ExpressionSlot.CONTAINER),
            Map.entry("services", ExpressionSlot.CONTAINER));

    /** Slots with a name for each value. */
    private static final Set<ExpressionSlot> NAMED =
            Set.of(ExpressionSlot.ENV, ExpressionSlot.WITH, ExpressionSlot.OUTPUT, ExpressionSlot.SECRET);

    /** The length of an opening fence. */
    private static final int FENCE = 3;

    private final Map<Spot, Step> steps = new HashMap<>();
    private final Map<String, Contexts> contexts;
    private final FactSink sink;
    private final List<Written> written = new ArrayList<>();
    private final List<EnvVar> env = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();

    /**
     * @param steps the steps of the file
     * @param contexts what is known of the contexts of each job, by its id
     */
    ExpressionReader(List<Step> steps, Map<String, Contexts> contexts, FactSink sink) {
        steps.forEach(step -> this.steps.put(new Spot(step.job(), step.index()), step));
        this.contexts = contexts;
        this.sink = sink;
    }

    /** What was read, for the flows of the file. */
    FileParts parts(Inputs inputs) {
        List<StepSource> sources = steps.entrySet().stream()
                .map(step -> new StepSource(
                        step.getKey(),
                        step.getValue().id(),
                        step.getValue().action().toLowerCase(Locale.ROOT)))
                .toList();
        return new FileParts(written, env, sources, writes, inputs);
    }

    void workflow(YamlNode root) {
        for (YamlNode.Entry entry : root.entries()) {
            if (!Set.of("jobs", "on").contains(entry.key().value())) {
                part(entry, Spot.FILE);
            }
        }
        root.get("on")
                .flatMap(on -> on.get("workflow_call"))
                .flatMap(call -> call.get("outputs"))
                .ifPresent(outputs -> outputs.entries().forEach(one -> named(one, Spot.FILE, ExpressionSlot.OUTPUT)));
        root.get("jobs")
                .ifPresent(jobs -> jobs.entries()
                        .forEach(job -> body(job.value(), new Spot(job.key().value(), 0))));
    }

    void action(YamlNode root) {
        for (YamlNode.Entry entry : root.entries()) {
            if (entry.key().value().equals("runs")) {
                body(entry.value(), Spot.FILE);
            } else if (!entry.key().value().equals("inputs")) {
                part(entry, Spot.FILE);
            }
        }
    }

    /** The job, or the {@code runs} of an action. */
    private void body(YamlNode body, Spot spot) {
        for (YamlNode.Entry entry : body.entries()) {
            if (!entry.key().value().equals("steps")) {
                part(entry, spot);
            }
        }
        int index = 0;
        for (YamlNode step : StepReader.each(body)) {
            index++;
            Spot own = new Spot(spot.job(), index);
            step.entries().forEach(entry -> part(entry, own));
        }
    }

    private void part(YamlNode.Entry entry, Spot spot) {
        String name = entry.key().value();
        YamlNode value = entry.value();
        if (name.equals("run") && spot.step() > 0) {
            CodeLanguage language = language(spot);
            texts(value, spot, ExpressionSlot.RUN, "", Code.of(language));
            if (value instanceof YamlNode.Scalar script) {
                writes.addAll(WriteReader.of(script, spot, language));
            }
        } else if (name.equals("strategy")) {
            strategy(value, spot);
        } else {
            ExpressionSlot slot = SLOTS.getOrDefault(name, ExpressionSlot.OTHER);
            if (NAMED.contains(slot) && value instanceof YamlNode.Mapping) {
                value.entries().forEach(one -> named(one, spot, slot));
            } else {
                texts(value, spot, slot, "", Code.NONE);
            }
        }
    }

    private void named(YamlNode.Entry entry, Spot spot, ExpressionSlot slot) {
        String name = entry.key().value();
        Code code = Code.NONE;
        if (slot == ExpressionSlot.ENV) {
            EnvVar variable = new EnvVar(
                    Places.of(entry),
                    spot.job(),
                    spot.step(),
                    name,
                    entry.value().text());
            env.add(variable);
            sink.add(variable);
        } else if (slot == ExpressionSlot.WITH && spot.step() > 0) {
            code = input(entry, spot);
        }
        texts(entry.value(), spot, slot, name, code);
    }

    private Code input(YamlNode.Entry entry, Spot spot) {
        Step step = steps.get(spot);
        String action = step == null ? "" : step.action().toLowerCase(Locale.ROOT);
        String name = entry.key().value().toLowerCase(Locale.ROOT);
        sink.add(new StepInput(
                entry.value().place(),
                spot.job(),
                spot.step(),
                action,
                name,
                entry.value().text()));
        return CodeInputs.of(sink.tables()).code(action, name);
    }

    private void strategy(YamlNode strategy, Spot spot) {
        for (YamlNode.Entry entry : strategy.entries()) {
            if (entry.key().value().equals("matrix") && entry.value() instanceof YamlNode.Mapping matrix) {
                matrix.entries()
                        .forEach(axis -> texts(
                                axis.value(),
                                spot,
                                ExpressionSlot.MATRIX,
                                axis.key().value(),
                                Code.NONE));
            } else {
                boolean matrix = entry.key().value().equals("matrix");
                texts(entry.value(), spot, matrix ? ExpressionSlot.MATRIX : ExpressionSlot.OTHER, "", Code.NONE);
            }
        }
        if (strategy instanceof YamlNode.Scalar) {
            texts(strategy, spot, ExpressionSlot.MATRIX, "", Code.NONE);
        }
    }

    private CodeLanguage language(Spot spot) {
        Step step = steps.get(spot);
        return step == null ? CodeLanguage.OTHER : Shells.language(step.shell());
    }

    private void texts(YamlNode node, Spot spot, ExpressionSlot slot, String key, Code code) {
        if (node instanceof YamlNode.Scalar scalar) {
            text(scalar, spot, slot, key, code);
        }
        node.entries().forEach(entry -> texts(entry.value(), spot, slot, key, code));
        if (node instanceof YamlNode.Sequence sequence) {
            sequence.elements().forEach(item -> texts(item, spot, slot, key, code));
        }
    }

    private void text(YamlNode.Scalar scalar, Spot spot, ExpressionSlot slot, String key, Code code) {
        String text = scalar.value();
        if (!Template.isIn(text)) {
            if (slot == ExpressionSlot.IF && !text.isBlank()) {
                add(scalar.place(), spot, slot, key, text.strip(), code);
                parts(text, new ScalarPlaces(scalar), 0, spot, slot, key);
            }
            return;
        }
        ScalarPlaces places = new ScalarPlaces(scalar);
        int offset = 0;
        for (Template.Part part : Template.of(text).parts()) {
            int length = part.written().length();
            if (part.isExpression()) {
                add(places.of(offset, length), spot, slot, key, part.text().strip(), code);
                parts(part.text(), places, offset + FENCE, spot, slot, key);
            }
            offset += length;
        }
    }

    /** The noteworthy parts of an expression, whose text begins at an offset of its scalar. */
    private void parts(String text, ScalarPlaces places, int offset, Spot spot, ExpressionSlot slot, String key) {
        for (ExpressionParts.Part part : ExpressionParts.of(text)) {
            Place place = places.of(offset + part.start(), part.end() - part.start());
            String written = text.substring(part.start(), part.end());
            sink.add(new ExpressionPart(
                    place, spot.job(), spot.step(), slot, key, part.kind(), written, part.subject(), part.decisive()));
        }
    }

    /** Adds an expression. GitHub refuses a file with one that it cannot read; such a one reads nothing. */
    private void add(Place place, Spot spot, ExpressionSlot slot, String key, String text, Code code) {
        Anatomy.of(text)
                .ifPresent(anatomy -> written.add(
                        new Written(place, spot, slot, key, text, anatomy, constant(text, anatomy, spot), code)));
    }

    private String constant(String text, Anatomy anatomy, Spot spot) {
        boolean open = anatomy.reads().stream().anyMatch(path -> !path.startsWith("matrix."));
        if (open) {
            return "";
        }
        Set<String> values = Expressions.texts("${{" + text + "}}", contexts.getOrDefault(spot.job(), Contexts.ANY));
        return values.size() == 1 ? values.iterator().next() : "";
    }
}
