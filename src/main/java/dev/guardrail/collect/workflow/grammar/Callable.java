package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.yaml.YamlNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The inputs and secrets that a reusable workflow or an action takes.
 *
 * @param inputs whether a caller must give each input, by the input's name in lower case
 * @param secrets whether a caller must give each secret, by the secret's name in lower case
 */
public record Callable(Map<String, Boolean> inputs, Map<String, Boolean> secrets) {

    /** The inputs and secrets of a workflow; empty where it is not reusable. */
    public static Optional<Callable> of(YamlNode workflow) {
        YamlNode on = workflow.get("on").orElse(workflow);
        if (on.texts().contains("workflow_call")) {
            return Optional.of(new Callable(Map.of(), Map.of()));
        }
        return on.get("workflow_call")
                .map(call -> new Callable(parameters(call, "inputs"), parameters(call, "secrets")));
    }

    /** The inputs of an action; empty where the file is none. An input with a default does not have to be given. */
    public static Optional<Callable> ofAction(YamlNode action) {
        return action.get("runs").map(runs -> {
            Map<String, Boolean> inputs = new TreeMap<>();
            // A step can give both to any container.
            if (runs.text("using").equalsIgnoreCase("docker")) {
                inputs.put("args", false);
                inputs.put("entrypoint", false);
            }
            action.get("inputs")
                    .ifPresent(all -> all.entries()
                            .forEach(entry -> inputs.put(
                                    entry.key().value().toLowerCase(Locale.ROOT),
                                    entry.value().text("required").equalsIgnoreCase("true")
                                            && entry.value().get("default").isEmpty())));
            return new Callable(inputs, Map.of());
        });
    }

    private static Map<String, Boolean> parameters(YamlNode call, String key) {
        Map<String, Boolean> parameters = new TreeMap<>();
        call.get(key)
                .ifPresent(all -> all.entries()
                        .forEach(entry -> parameters.put(
                                entry.key().value().toLowerCase(Locale.ROOT),
                                entry.value().text("required").equalsIgnoreCase("true"))));
        return parameters;
    }
}
