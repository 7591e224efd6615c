package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Type;
import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Place;
import dev.guardrail.table.Tables;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What GitHub accepts in one file, and what cannot be meant. */
public final class Lint {

    /** Finds the characters of a scalar's value in its file. */
    @FunctionalInterface
    public interface Characters {
        /** The place of a part of a value. */
        Place place(YamlNode.Scalar scalar, int offset, int length);
    }

    private Lint() {}

    /** The oversights in a workflow. */
    public static List<Oversight> ofWorkflow(YamlDocument document, Characters characters, Tables tables) {
        YamlNode root = document.root();
        Oversights oversights = new Oversights(characters, tables);
        anchors(document, oversights);
        new ValueLint(oversights).workflow(root);
        new TypeLint(oversights).workflow(root);
        root.get("on").ifPresent(on -> {
            new EventLint(oversights).check(on);
            new InputLint(oversights).check(on);
        });
        new ShellLint(oversights).workflow(root);
        new StepLint(oversights).workflow(root);
        EmptyLint empty = new EmptyLint(oversights);
        for (YamlNode.Entry entry : root.entries()) {
            if (entry.key().value().equals("jobs")) {
                entry.value().entries().forEach(job -> job(job, oversights));
            } else {
                empty.entry(entry, Position.FILE);
            }
        }
        return oversights.all();
    }

    /** The types of the inputs that jobs give to called workflows, where an expression is the whole value. */
    public static Map<String, Map<String, Type>> inputTypes(YamlNode root) {
        JobContexts contexts = new JobContexts(root);
        Map<String, Map<String, Type>> types = new HashMap<>();
        for (YamlNode.Entry job : root.get("jobs").map(YamlNode::entries).orElse(List.of())) {
            for (YamlNode.Entry input : inputs(job.value())) {
                ExpressionLint.type(input.value(), contexts.ofJob(job.value()))
                        .ifPresent(type -> types.computeIfAbsent(job.key().value(), first -> new HashMap<>())
                                .put(JobContexts.lower(input.key().value()), type));
            }
        }
        return types;
    }

    private static List<YamlNode.Entry> inputs(YamlNode job) {
        return job.get("uses").isEmpty()
                ? List.of()
                : job.get("with").map(YamlNode::entries).orElse(List.of());
    }

    private static void anchors(YamlDocument document, Oversights oversights) {
        document.anchors()
                .forEach(anchor -> oversights.add(
                        Position.FILE,
                        anchor.place(),
                        Oversight.Kind.UNUSED_SETTING,
                        "no alias refers to the anchor `" + anchor.name() + "`"));
    }

    private static void job(YamlNode.Entry entry, Oversights oversights) {
        String id = entry.key().value();
        YamlNode job = entry.value();
        job.get("strategy")
                .flatMap(strategy -> strategy.get("matrix"))
                .ifPresent(matrix -> new MatrixLint(oversights, id).check(matrix));
        new RunnerLint(oversights, id).check(job);
        new EmptyLint(oversights).check(job, new Position(id, 0));
    }

    /** The oversights in an action definition. */
    public static List<Oversight> ofAction(YamlDocument document, Characters characters, Tables tables) {
        YamlNode root = document.root();
        Oversights oversights = new Oversights(characters, tables);
        anchors(document, oversights);
        new ValueLint(oversights).action(root);
        new TypeLint(oversights).action(root);
        new StepLint(oversights).action(root);
        return oversights.all();
    }
}
