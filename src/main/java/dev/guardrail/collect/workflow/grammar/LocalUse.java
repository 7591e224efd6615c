package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A step that runs an action of the same repository.
 *
 * @param place the place of its {@code uses}
 * @param job the job it belongs to; empty in a composite action
 * @param step the step, counted from 1
 * @param folder the folder of the action; empty for the root of the repository
 * @param inputs the names of the inputs that it gives
 */
public record LocalUse(Place place, String job, int step, String folder, List<YamlNode.Scalar> inputs) {

    public LocalUse {
        inputs = List.copyOf(inputs);
    }

    /** The local uses of a workflow or an action. */
    public static List<LocalUse> of(YamlNode root) {
        List<LocalUse> uses = new ArrayList<>();
        root.get("jobs")
                .ifPresent(jobs ->
                        jobs.entries().forEach(job -> add(job.value(), job.key().value(), uses)));
        root.get("runs").ifPresent(runs -> add(runs, "", uses));
        return uses;
    }

    private static void add(YamlNode parent, String job, List<LocalUse> all) {
        int count = 0;
        for (YamlNode step : parent.get("steps").map(YamlNode::items).orElse(List.of())) {
            for (YamlNode node : step.get("parallel").map(YamlNode::items).orElse(List.of(step))) {
                count++;
                int index = count;
                node.get("uses")
                        .filter(uses -> Uses.isLocal(uses.text()))
                        .ifPresent(uses ->
                                all.add(new LocalUse(uses.place(), job, index, folder(uses.text()), given(node))));
            }
        }
    }

    private static String folder(String uses) {
        return uses.substring(2).replace('\\', '/').replaceAll("/+$", "");
    }

    private static List<YamlNode.Scalar> given(YamlNode step) {
        return step.get("with").map(YamlNode::entries).orElse(List.of()).stream()
                .map(YamlNode.Entry::key)
                .toList();
    }

    /** Where it does not fit the inputs that the action declares. */
    public List<Oversight> oversights(Callable action) {
        if (inputs.stream().anyMatch(Fences::isIn)) {
            return List.of();
        }
        List<Oversight> found = new ArrayList<>();
        Map<String, Boolean> taken = action.inputs();
        Set<String> names = new HashSet<>();
        for (YamlNode.Scalar input : inputs) {
            String name = input.value();
            names.add(name.toLowerCase(Locale.ROOT));
            if (!taken.containsKey(name.toLowerCase(Locale.ROOT))) {
                found.add(wrong(
                        input.place(),
                        "the action `" + written() + "` has no input `" + name + "`" + Hints.of(name, taken.keySet())));
            }
        }
        for (String name : new TreeSet<>(taken.keySet())) {
            if (Boolean.TRUE.equals(taken.get(name)) && !names.contains(name)) {
                found.add(wrong(place, "the action `" + written() + "` requires the input `" + name + "`"));
            }
        }
        return found;
    }

    private String written() {
        return folder.isEmpty() ? "./" : "./" + folder;
    }

    private Oversight wrong(Place at, String what) {
        return new Oversight(at, job, step, Oversight.Kind.WRONG_INPUT, what);
    }
}
