package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The inputs and secrets that a reusable workflow or an action takes.
 *
 * @param inputs whether a caller must give each input, by the input's name in lower case
 * @param types the type that each input of a workflow declares, by the input's name in lower case
 * @param outputs its outputs, in lower case; empty where a script can set others
 * @param secrets whether a caller must give each secret, by the secret's name in lower case
 * @param requests the permissions that it asks for: its own, and those of each of its jobs
 */
public record Callable(
        Map<String, Boolean> inputs,
        Map<String, String> types,
        Optional<Set<String>> outputs,
        Map<String, Boolean> secrets,
        List<Request> requests) {

    public Callable {
        outputs = outputs.map(Set::copyOf);
        requests = List.copyOf(requests);
    }

    /**
     * Permissions that a called workflow asks for.
     *
     * @param job the id of the job that asks; empty for the workflow
     */
    public record Request(String job, Grants grants) {}

    /** The inputs and secrets of a workflow; empty where it is not reusable. */
    public static Optional<Callable> of(YamlNode workflow) {
        YamlNode on = workflow.get("on").orElse(workflow);
        if (on.texts().contains("workflow_call")) {
            return Optional.of(new Callable(Map.of(), Map.of(), Optional.of(Set.of()), Map.of(), requests(workflow)));
        }
        return on.get("workflow_call")
                .map(call -> new Callable(
                        parameters(call, "inputs"),
                        types(call),
                        outputs(call),
                        parameters(call, "secrets"),
                        requests(workflow)));
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
            boolean composite = runs.text("using").equalsIgnoreCase("composite");
            return new Callable(inputs, Map.of(), composite ? outputs(action) : Optional.empty(), Map.of(), List.of());
        });
    }

    private static Optional<Set<String>> outputs(YamlNode node) {
        Set<String> outputs = new TreeSet<>();
        for (YamlNode.Entry output : node.get("outputs").map(YamlNode::entries).orElse(List.of())) {
            outputs.add(output.key().value().toLowerCase(Locale.ROOT));
        }
        boolean open = !node.text("outputs").isEmpty() || outputs.stream().anyMatch(name -> name.contains("${{"));
        return open ? Optional.empty() : Optional.of(outputs);
    }

    private static Map<String, String> types(YamlNode call) {
        Map<String, String> types = new TreeMap<>();
        for (YamlNode.Entry input : call.get("inputs").map(YamlNode::entries).orElse(List.of())) {
            types.put(
                    input.key().value().toLowerCase(Locale.ROOT), input.value().text("type"));
        }
        return types;
    }

    private static List<Request> requests(YamlNode workflow) {
        List<Request> requests = new ArrayList<>();
        Grants.of(workflow).ifPresent(grants -> requests.add(new Request("", grants)));
        workflow.get("jobs")
                .ifPresent(jobs -> jobs.entries()
                        .forEach(job -> Grants.of(job.value())
                                .ifPresent(grants ->
                                        requests.add(new Request(job.key().value(), grants)))));
        return requests;
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
