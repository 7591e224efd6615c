package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A job that calls a workflow of the same repository.
 *
 * @param place the place of its {@code uses}
 * @param job the calling job
 * @param path the path of the called workflow
 * @param inputs the inputs that it gives
 * @param secrets the secrets that it gives; empty where it passes all its secrets on
 * @param grants what it grants to the token of the called workflow; empty where the settings of the repository decide
 */
public record LocalCall(
        Place place,
        String job,
        String path,
        List<YamlNode.Entry> inputs,
        Optional<List<YamlNode.Entry>> secrets,
        Optional<Grants> grants) {

    public LocalCall {
        inputs = List.copyOf(inputs);
    }

    /** The local calls of a workflow. */
    public static List<LocalCall> of(YamlNode workflow) {
        List<LocalCall> calls = new ArrayList<>();
        workflow.get("jobs")
                .ifPresent(jobs -> jobs.entries().forEach(job -> {
                    YamlNode uses = job.value().get("uses").orElse(job.value());
                    if (Uses.isLocal(uses.text()) && Uses.ofJob(uses.text()).isEmpty()) {
                        calls.add(new LocalCall(
                                uses.place(),
                                job.key().value(),
                                uses.text().substring(2),
                                entries(job.value(), "with"),
                                job.value().text("secrets").isEmpty()
                                        ? Optional.of(entries(job.value(), "secrets"))
                                        : Optional.empty(),
                                Grants.of(job.value().get("permissions").isPresent() ? job.value() : workflow)));
                    }
                }));
        return calls;
    }

    /** The refusals of the call; {@code called} is empty where the workflow is not reusable. */
    public List<Refusal> refusals(Optional<Callable> called) {
        List<Refusal> refusals = new ArrayList<>();
        if (called.isEmpty()) {
            refusals.add(new Refusal(place, "`" + path + "` is not reusable; expected `workflow_call` in its `on`"));
            return refusals;
        }
        compare("input", inputs, called.get().inputs(), refusals);
        secrets.ifPresent(given -> compare("secret", given, called.get().secrets(), refusals));
        grants.ifPresent(granted -> called.get().requests().forEach(request -> request(request, granted, refusals)));
        return refusals;
    }

    private void request(Callable.Request request, Grants granted, List<Refusal> refusals) {
        String who = request.job().isEmpty() ? "`" + path + "`" : "the job `" + request.job() + "` of `" + path + "`";
        request.grants()
                .beyond(granted)
                .ifPresent(scope -> refusals.add(
                        new Refusal(place, who + " asks for `" + scope + "`, which the calling job does not grant")));
    }

    private void compare(String noun, List<YamlNode.Entry> given, Map<String, Boolean> taken, List<Refusal> refusals) {
        Set<String> names = new HashSet<>();
        for (YamlNode.Entry entry : given) {
            String name = entry.key().value();
            if (Fences.isIn(entry.key())) {
                return;
            }
            names.add(name.toLowerCase(Locale.ROOT));
            if (!taken.containsKey(name.toLowerCase(Locale.ROOT))) {
                refusals.add(new Refusal(entry.key().place(), "`" + path + "` has no " + noun + " `" + name + "`"));
            }
        }
        taken.forEach((name, required) -> {
            if (required && !names.contains(name)) {
                refusals.add(new Refusal(place, "`" + path + "` requires the " + noun + " `" + name + "`"));
            }
        });
    }

    private static List<YamlNode.Entry> entries(YamlNode job, String key) {
        return job.get(key).map(YamlNode::entries).orElse(List.of());
    }
}
