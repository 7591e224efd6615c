package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A job in one leg of its matrix.
 *
 * @param node the job; the pipeline where it has steps alone
 * @param pool what has its {@code pool}
 * @param cell the variables of the leg
 * @param unset the variables of all legs, without values
 * @param conditions whether it runs
 * @param around what expressions can read in its stage
 */
record Leg(
        YamlNode node,
        YamlNode pool,
        Map<String, String> cell,
        Map<String, String> unset,
        Conditions conditions,
        Scope around) {

    private static final Set<String> PARTS_OF_STRATEGY = Set.of(
            "strategy",
            "runOnce",
            "rolling",
            "canary",
            "preDeploy",
            "deploy",
            "routeTraffic",
            "postRouteTraffic",
            "on");

    Leg {
        cell = Map.copyOf(cell);
        unset = Map.copyOf(unset);
    }

    /**
     * What expressions can read in this leg.
     *
     * @param job the same for the job in all of its legs
     */
    Scope in(Scope job) {
        Map<String, String> others = new HashMap<>(unset);
        others.keySet().removeIf(variable -> job.variables().containsKey(variable.toLowerCase(Locale.ROOT)));
        return job.withVariables(others).withVariables(cell);
    }

    private String name() {
        return JobFacts.name(node).orElse(AzureReader.ONLY_JOB);
    }

    private Steps steps(Scope scope) {
        return new Steps(name(), JobFacts.isOnWindows(pool, scope::resolved));
    }

    /** The job. What it waits for is among its conditions, and so it needs nothing. */
    PipelineJob job(Trigger trigger, Scope scope) {
        Place place =
                node.get("job").or(() -> node.get("deployment")).orElse(node).place();
        Job written = JobFacts.job(node, place, name(), List.of());
        Map<String, String> kind = new TreeMap<>(cell);
        node.get("container")
                .map(container ->
                        scope.resolved(container.get("image").orElse(container).text()))
                .filter(image -> !image.isEmpty() && !image.contains("$"))
                .ifPresent(image -> kind.put("image", image));
        return new PipelineJob(
                new Job(
                        written.place(),
                        written.id(),
                        written.name(),
                        JobFacts.labels(pool, scope::resolved),
                        List.of(),
                        "",
                        written.timeoutMinutes(),
                        written.continueOnError(),
                        written.matrix(),
                        written.environment(),
                        ""),
                List.of(trigger),
                kind,
                facts(scope));
    }

    private List<Fact> facts(Scope scope) {
        Steps steps = steps(scope);
        List<Fact> facts = new ArrayList<>();
        conditions.fact(name(), 0, "").ifPresent(facts::add);
        steps.allowed(node, 0, "").ifPresent(facts::add);
        int index = 0;
        int commands = 0;
        for (YamlNode step : each(node).toList()) {
            Optional<StepScript> script = StepScript.of(step, steps.windows());
            index += script.isPresent() || step.get("checkout").isPresent() ? 1 : 0;
            if (script.isPresent()) {
                StepScript own = script.get().with(scope.resolved(script.get().text()));
                String subject = step.text("displayName");
                facts.add(steps.step(step, index, own, scope::resolved));
                Conditions.of(step, scope).fact(name(), index, subject).ifPresent(facts::add);
                steps.allowed(step, index, subject).ifPresent(facts::add);
                List<Command> found = steps.commands(own, step, index, commands, scope::resolved);
                commands += found.size();
                facts.addAll(found);
            }
        }
        return facts;
    }

    /** The scripts into which values of variables cannot be put, since they are too long. */
    List<YamlNode.Scalar> tooLong(Scope scope) {
        boolean windows = steps(scope).windows();
        return each(node)
                .flatMap(step -> StepScript.of(step, windows).stream())
                .filter(script -> scope.isTooLong(script.text()))
                .map(StepScript::written)
                .toList();
    }

    /** The steps of a job, those of a deployment included. */
    private static Stream<YamlNode> each(YamlNode part) {
        return Stream.concat(
                part.get("steps").map(YamlNode::items).orElse(List.of()).stream(),
                part.entries().stream()
                        .filter(entry -> PARTS_OF_STRATEGY.contains(entry.key().value()))
                        .flatMap(entry -> each(entry.value())));
    }
}
