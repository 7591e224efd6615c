package dev.guardrail.collect.workflow.azure;

import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes the facts about a job as it is written. */
final class JobFacts {

    /** Legs of a matrix: more than Azure starts. */
    private static final int LEGS = 1_000;

    private JobFacts() {}

    /** The name of a job, or how it is shown where it has none; none of what is no job. */
    static Optional<String> name(YamlNode node) {
        return node.get("job")
                .or(() -> node.get("deployment"))
                .filter(YamlNode.Scalar.class::isInstance)
                .map(name -> Stream.of(name.text(), node.text("displayName"))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(AzureReader.ONLY_JOB));
    }

    static Job job(YamlNode node, Place place, String id, List<String> needs) {
        String minutes = node.text("timeoutInMinutes");
        return new Job(
                place,
                id,
                node.get("displayName").map(YamlNode::text).orElse(id),
                labels(node, text -> text),
                needs,
                node.text("condition"),
                // 0 is as long as possible.
                minutes.equals("0") ? "" : minutes,
                node.text("continueOnError"),
                axes(node),
                node.get("environment")
                        .map(environment ->
                                environment.get("name").orElse(environment).text())
                        .orElse(""),
                "");
    }

    static List<String> needs(YamlNode node) {
        return node.get("dependsOn").map(YamlNode::texts).orElse(List.of()).stream()
                .filter(need -> !need.isEmpty())
                .toList();
    }

    /** What a job runs on: the image of a hosted machine, or the one that it demands. */
    static List<String> labels(YamlNode node, UnaryOperator<String> resolved) {
        Optional<YamlNode> pool = node.get("pool");
        List<String> demands =
                pool.flatMap(own -> own.get("demands")).map(YamlNode::texts).orElse(List.of());
        return pool.flatMap(own -> own.get("vmImage"))
                .map(YamlNode::text)
                .or(() -> demands.stream()
                        .filter(demand -> demand.startsWith("ImageOverride"))
                        .map(demand -> demand.replaceFirst(".*-equals\\s+", ""))
                        .findFirst())
                .map(resolved)
                .map(label -> label.toLowerCase(Locale.ROOT))
                .map(List::of)
                .orElse(List.of());
    }

    static boolean isOnWindows(YamlNode node, UnaryOperator<String> resolved) {
        return labels(node, resolved).stream()
                .anyMatch(label -> label.matches("(?:.*[^a-z])?(?:windows|win|vs\\d{4}).*"));
    }

    /** The combinations of the matrix of a job, by their variables; none of a matrix with more legs than Azure starts. */
    static List<Map<String, String>> cells(YamlNode node) {
        List<Map<String, String>> cells = new ArrayList<>();
        node.get("strategy").flatMap(strategy -> strategy.get("matrix")).ifPresent(matrix -> {
            for (YamlNode.Entry leg : matrix.entries()) {
                Map<String, String> cell = new TreeMap<>();
                leg.value()
                        .entries()
                        .forEach(entry ->
                                cell.put(entry.key().value(), entry.value().text()));
                cells.add(cell);
            }
        });
        return cells.size() > LEGS ? List.of() : cells;
    }

    static boolean hasTooManyLegs(YamlNode node) {
        return node.get("strategy")
                .flatMap(strategy -> strategy.get("matrix"))
                .filter(matrix -> matrix.entries().size() > LEGS)
                .isPresent();
    }

    private static List<Job.Axis> axes(YamlNode node) {
        Map<String, List<String>> values = new TreeMap<>();
        cells(node)
                .forEach(cell -> cell.forEach((name, value) ->
                        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value)));
        return values.entrySet().stream()
                .map(axis -> new Job.Axis(
                        axis.getKey(), axis.getValue().stream().distinct().toList()))
                .toList();
    }
}
