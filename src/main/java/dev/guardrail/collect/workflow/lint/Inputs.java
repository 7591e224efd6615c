package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Type;
import dev.guardrail.collect.workflow.expression.Types;
import dev.guardrail.yaml.YamlNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The types of the inputs that a workflow or an action declares. */
final class Inputs {

    private Inputs() {}

    /** The {@code inputs} of a workflow, by whichever event it starts. */
    static Type ofWorkflow(YamlNode root) {
        Type dispatch = of(root, "workflow_dispatch", Inputs::type).orElse(Type.exactly(Map.of()));
        Type call = of(root, "workflow_call", Inputs::type).orElse(Type.exactly(Map.of()));
        return Type.either(dispatch, call);
    }

    /**
     * The {@code github.event.inputs}, which are texts; of a called workflow, they are those of its caller. Of other
     * events nothing is known: {@code repository_dispatch} has what its sender wrote.
     */
    static Type ofEvent(YamlNode root) {
        Set<String> events = Events.of(root);
        return events.contains("workflow_call")
                ? Types.ANY
                : of(root, "workflow_dispatch", input -> Types.TEXT).orElse(Types.ANY);
    }

    /** The {@code inputs} of an action. */
    static Type ofAction(YamlNode root) {
        return root.get("inputs")
                .map(inputs -> declared(inputs, input -> Types.TEXT))
                .orElse(Type.exactly(Map.of()));
    }

    private static Optional<Type> of(YamlNode root, String event, Function<YamlNode, Type> type) {
        return root.get("on")
                .flatMap(on -> on.get(event))
                .map(config -> config.get("inputs")
                        .map(inputs -> declared(inputs, type))
                        .orElse(Type.exactly(Map.of())));
    }

    private static Type declared(YamlNode inputs, Function<YamlNode, Type> type) {
        if (!(inputs instanceof YamlNode.Mapping) && !inputs.text().isEmpty()) {
            return Types.ANY;
        }
        Map<String, Type> types = new HashMap<>();
        inputs.entries()
                .forEach(input -> types.put(input.key().value().toLowerCase(Locale.ROOT), type.apply(input.value())));
        return Type.exactly(types);
    }

    private static Type type(YamlNode input) {
        return switch (input.text("type")) {
            case "boolean" -> Types.BOOLEAN;
            case "number" -> Types.NUMBER;
            case "string", "choice", "environment", "" -> Types.TEXT;
            default -> Types.ANY;
        };
    }
}
