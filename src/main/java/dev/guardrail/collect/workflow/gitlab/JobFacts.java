package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Truth;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the facts about a job as it is written. */
final class JobFacts {

    private JobFacts() {}

    static Job job(YamlNode.Entry entry) {
        YamlNode job = entry.value();
        String id = entry.key().value();
        return new Job(
                entry.key().place(),
                id,
                id,
                texts(job, "tags"),
                needs(job),
                "",
                Durations.minutes(job.text("timeout")),
                job.text("allow_failure"),
                axes(job),
                job.get("environment")
                        .map(environment ->
                                environment.get("name").orElse(environment).text())
                        .orElse(""),
                "");
    }

    private static List<String> texts(YamlNode job, String key) {
        return job.get(key).map(YamlNode::texts).orElse(List.of());
    }

    private static List<String> needs(YamlNode job) {
        return job.get("needs").stream()
                .flatMap(needs -> needs.items().stream())
                .map(need -> need.get("job").orElse(need).text())
                .filter(need -> !need.isEmpty())
                .toList();
    }

    private static List<Job.Axis> axes(YamlNode job) {
        Map<String, List<String>> values = new TreeMap<>();
        Matrix.rows(job)
                .forEach(row -> row.entries()
                        .forEach(axis -> values.computeIfAbsent(axis.key().value(), name -> new ArrayList<>())
                                .addAll(axis.value().texts())));
        return values.entrySet().stream()
                .map(axis -> new Job.Axis(
                        axis.getKey(), axis.getValue().stream().distinct().toList()))
                .toList();
    }

    static Step step(YamlNode job, String name, int index, Script script) {
        Place place = script.lines().get(0).place();
        return new Step(
                place,
                name,
                index,
                "",
                "",
                "",
                script.text().stripTrailing(),
                "bash",
                "",
                "",
                "",
                "",
                Variables.NONE.with(job).values(),
                Map.of());
    }

    /** What lets the failure of a job pass: its own setting, and those of its rules. */
    static List<ContinueOnError> allowed(YamlNode job, String name) {
        List<ContinueOnError> found = new ArrayList<>();
        job.get("allow_failure")
                .flatMap(value -> setting(value, name, Truth.ALWAYS))
                .ifPresent(found::add);
        job.get("rules").stream()
                .flatMap(rules -> rules.items().stream())
                .flatMap(rule -> rule.get("allow_failure").stream())
                .flatMap(value -> setting(value, name, Truth.SOMETIMES).stream())
                .forEach(found::add);
        return found;
    }

    private static Optional<ContinueOnError> setting(YamlNode value, String name, Truth holds) {
        if (value.text().equals("true")) {
            return Optional.of(new ContinueOnError(value.place(), name, 0, "", "true", holds));
        }
        List<String> codes = Stream.of(value)
                .flatMap(each -> each.get("exit_codes").stream())
                .flatMap(each -> each.texts().stream())
                .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContinueOnError(
                        value.place(), name, 0, "", "exit_codes: " + String.join(", ", codes), Truth.SOMETIMES));
    }
}
