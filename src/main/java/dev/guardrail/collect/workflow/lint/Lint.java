package dev.guardrail.collect.workflow.lint;

import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.List;

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
    public static List<Oversight> ofWorkflow(YamlNode root, Characters characters) {
        Oversights oversights = new Oversights(characters);
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
    public static List<Oversight> ofAction(YamlNode root, Characters characters) {
        Oversights oversights = new Oversights(characters);
        new TypeLint(oversights).action(root);
        new StepLint(oversights).action(root);
        return oversights.all();
    }
}
