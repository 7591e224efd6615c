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
        return oversights.all();
    }

    /** The oversights in an action definition. */
    public static List<Oversight> ofAction(YamlNode root, Characters characters) {
        Oversights oversights = new Oversights(characters);
        new TypeLint(oversights).action(root);
        return oversights.all();
    }
}
