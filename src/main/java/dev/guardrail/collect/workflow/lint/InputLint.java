package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.fact.Oversight;
import dev.guardrail.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the defaults and options of the inputs that a workflow declares. */
final class InputLint {

    private final Oversights oversights;

    InputLint(Oversights oversights) {
        this.oversights = oversights;
    }

    void check(YamlNode on) {
        for (String event : List.of("workflow_dispatch", "workflow_call")) {
            on.get(event)
                    .flatMap(config -> config.get("inputs"))
                    .ifPresent(inputs -> inputs.entries().forEach(input -> input(event, input)));
        }
    }

    private void input(String event, YamlNode.Entry input) {
        YamlNode config = input.value();
        String type = config.text("type");
        List<String> options = config.get("options").map(YamlNode::texts).orElse(List.of());
        config.get("default")
                .filter(value -> !Template.isIn(value.text()) && !isPossible(value.text(), type, options))
                .ifPresent(value -> oversights.add(
                        Position.FILE,
                        value.place(),
                        Oversight.Kind.UNUSABLE_DEFAULT,
                        "the input `" + input.key().value() + "` cannot be " + value.description() + ": "
                                + expected(type)));
        if (event.equals("workflow_call") && config.text("required").equals("true")) {
            config.get("default")
                    .ifPresent(value -> unused(
                            value, "the input `" + input.key().value() + "` is required: its default is never used"));
        }
        options(input, type, config);
    }

    private void options(YamlNode.Entry input, String type, YamlNode config) {
        if (config.get("options").isEmpty()) {
            return;
        }
        if (!type.equals("choice")) {
            unused(
                    input.key(),
                    "GitHub passes over the `options` of `" + input.key().value() + "`: its type is "
                            + (type.isEmpty() ? "not set" : "`" + type + "`") + ", not `choice`");
        }
        Set<String> seen = new HashSet<>();
        for (YamlNode option : config.get("options").map(YamlNode::items).orElse(List.of())) {
            if (!seen.add(option.text())) {
                unused(
                        option,
                        "the option " + option.description() + " of `"
                                + input.key().value() + "` is there twice");
            }
        }
    }

    private void unused(YamlNode node, String what) {
        oversights.add(Position.FILE, node.place(), Oversight.Kind.UNUSED_SETTING, what);
    }

    private static boolean isPossible(String value, String type, List<String> options) {
        return switch (type) {
            case "choice" -> value.isEmpty() || options.isEmpty() || options.contains(value);
            case "boolean" -> List.of("true", "false", "").contains(value);
            case "number" ->
                value.isEmpty() || value.strip().matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
            default -> true;
        };
    }

    private static String expected(String type) {
        return switch (type) {
            case "choice" -> "it is none of its `options`";
            case "boolean" -> "expected `true` or `false`";
            default -> "expected a number";
        };
    }
}
