package dev.guardrail.collect.own;

import dev.guardrail.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds in a part of a pipeline: a job, a step.
 *
 * @param job the name of its job; empty outside of jobs
 * @param mutedBy what keeps its failure from failing the pipeline, or keeps it from running by itself, as written; empty where
 *     nothing does
 * @param variables the variables that it and what is around it set
 */
record PipelinePart(String job, String mutedBy, Map<String, String> variables) {

    /** Keys that hold jobs and steps, and are none. */
    private static final Set<String> STRUCTURE =
            Set.of("jobs", "stages", "steps", "step", "pipelines", "workflows", "run", "parallel", "orbs", "pipeline");

    private static final List<String> VARIABLES = List.of("variables", "environment", "env");

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|\\((\\w+)\\)|(\\w+))");

    /** The values of keys that do so, of GitLab, Azure Pipelines, Buildkite, Travis CI and Drone. */
    private static final Map<String, Set<String>> MUTING = Map.of(
            "allow_failure", Set.of("true"),
            "when", Set.of("manual", "never", "on_failure"),
            "continueOnError", Set.of("true"),
            "enabled", Set.of("false"),
            "condition", Set.of("false", "never()"),
            "soft_fail", Set.of("true"),
            "skip", Set.of("true"),
            "failure", Set.of("ignore"));

    PipelinePart {
        variables = Map.copyOf(variables);
    }

    /** The document as a whole. */
    static PipelinePart of(YamlNode root) {
        return new PipelinePart("", "", Map.of()).in("", root);
    }

    /** A part of this with a job's name. */
    PipelinePart named(String name) {
        return new PipelinePart(name, mutedBy, variables);
    }

    /** A part of this whose failure fails nothing. */
    PipelinePart mutedBy(String key) {
        return new PipelinePart(job, key, variables);
    }

    /** A part of this: what it says itself comes before what is around it. */
    PipelinePart in(String key, YamlNode node) {
        Map<String, String> all = new HashMap<>(variables);
        VARIABLES.stream()
                .flatMap(each -> node.get(each).stream())
                .flatMap(each -> each.entries().stream())
                .forEach(entry -> all.put(entry.key().value(), value(entry.value())));
        return new PipelinePart(name(key), mutedBy.isEmpty() ? muting(node) : mutedBy, all);
    }

    private String name(String key) {
        return job.isEmpty() && !STRUCTURE.contains(key) ? key : job;
    }

    private static String value(YamlNode node) {
        return node.entries().isEmpty() ? node.text() : node.text("value");
    }

    private static String muting(YamlNode node) {
        return MUTING.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(mute -> node.get(mute.getKey()).stream()
                        .filter(value -> mute.getValue().contains(value.text()))
                        .map(value -> mute.getKey() + ": " + value.text()))
                .findFirst()
                .orElse(isAllowed(node) ? "allow_failure: exit_codes: 1" : "");
    }

    /** Whether GitLab accepts the exit code of a verdict that fails. */
    private static boolean isAllowed(YamlNode node) {
        return node.get("allow_failure").flatMap(value -> value.get("exit_codes")).stream()
                .anyMatch(codes -> codes.texts().contains("1"));
    }

    /** The value of a variable, where the pipeline sets it. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** A word of a command, with the values of the variables that the pipeline sets. */
    String resolved(String word) {
        return VARIABLE.matcher(word)
                .replaceAll(match -> Matcher.quoteReplacement(variables.getOrDefault(name(match), match.group())));
    }

    private static String name(MatchResult match) {
        for (int group = 1; group < match.groupCount(); group++) {
            if (match.start(group) >= 0) {
                return match.group(group);
            }
        }
        return match.group(match.groupCount());
    }
}
