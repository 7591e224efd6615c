package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.Control;
import dev.guardrail.yaml.YamlNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who decides the inputs that a file takes, by their name in lower case: whoever starts a workflow by hand, or whoever calls
 * it, which other files say.
 */
public record Inputs(Map<String, Control> controls) {

    private static final Set<String> CHOSEN = Set.of("choice", "environment");
    private static final Set<String> FIXED = Set.of("boolean", "number");

    public Inputs {
        controls = Map.copyOf(controls);
    }

    /** The inputs of a workflow. */
    public static Inputs ofWorkflow(YamlNode root) {
        Map<String, Control> controls = new HashMap<>();
        root.get("on").ifPresent(on -> {
            add(on, "workflow_dispatch", Control.COLLABORATOR, controls);
            add(on, "workflow_call", Control.UNKNOWN, controls);
        });
        return new Inputs(controls);
    }

    /** The inputs of an action. */
    public static Inputs ofAction(YamlNode root) {
        Map<String, Control> controls = new HashMap<>();
        root.get("inputs")
                .ifPresent(inputs -> inputs.entries().forEach(input -> controls.put(name(input), Control.UNKNOWN)));
        return new Inputs(controls);
    }

    private static void add(YamlNode on, String event, Control whose, Map<String, Control> controls) {
        on.get(event)
                .flatMap(trigger -> trigger.get("inputs"))
                .ifPresent(inputs -> inputs.entries()
                        .forEach(input -> controls.merge(
                                name(input),
                                control(input.value().text("type"), whose),
                                (one, other) -> one.compareTo(other) < 0 ? one : other)));
    }

    private static String name(YamlNode.Entry input) {
        return input.key().value().toLowerCase(Locale.ROOT);
    }

    private static Control control(String type, Control whose) {
        return FIXED.contains(type) ? Control.GITHUB : CHOSEN.contains(type) ? Control.MAINTAINER : whose;
    }

    /** Who decides an input; nobody where the file does not take it. */
    Control control(String name) {
        return controls.getOrDefault(name, Control.GITHUB);
    }

    /** Who decides all of them together. */
    Control ofAll() {
        return controls.values().stream().min(Control::compareTo).orElse(Control.GITHUB);
    }
}
