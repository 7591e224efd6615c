package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Checks the requirements of GitHub on a workflow that the grammar does not express. */
final class WorkflowChecks {

    private static final int INPUT_LIMIT = 25;
    private static final List<String> FILTERS = List.of("branches", "tags", "paths");

    private final Refusals refusals;

    WorkflowChecks(Refusals refusals) {
        this.refusals = refusals;
    }

    void check(YamlNode root) {
        root.get("on").ifPresent(this::events);
        root.get("concurrency").ifPresent(this::concurrency);
        for (YamlNode.Entry entry : root.entries()) {
            if (entry.key().value().equals("jobs") && entry.value() instanceof YamlNode.Mapping jobs) {
                jobs(entry.key().place(), jobs, root);
            }
        }
    }

    private void events(YamlNode on) {
        if (on.items().isEmpty() && on.entries().isEmpty()) {
            refusals.add(on.place(), "expected an event in `on`, found " + on.description());
        }
        on.entries().forEach(event -> FILTERS.forEach(filter -> both(event, filter)));
        on.get("schedule").ifPresent(schedule -> schedule.items().forEach(this::schedule));
        on.get("workflow_dispatch").flatMap(dispatch -> dispatch.get("inputs")).ifPresent(this::inputs);
    }

    /** Refuses the second of both kinds of a filter. */
    private void both(YamlNode.Entry event, String filter) {
        List<String> kinds = List.of(filter, filter + "-ignore");
        event.value().entries().stream()
                .map(YamlNode.Entry::key)
                .filter(key -> kinds.contains(key.value()))
                .skip(1)
                .forEach(key -> refusals.add(
                        key.place(),
                        "`" + event.key().value() + "` has both `" + filter + "` and `" + filter + "-ignore`"));
    }

    private void schedule(YamlNode item) {
        item.get("cron")
                .filter(cron -> cron instanceof YamlNode.Scalar
                        && !Cron.isValid(cron.text().strip()))
                .ifPresent(cron -> refusals.add(
                        cron.place(),
                        "expected a cron expression of minute, hour, day, month and weekday, found "
                                + cron.description()));
    }

    private void inputs(YamlNode inputs) {
        if (inputs.entries().size() > INPUT_LIMIT) {
            refusals.add(
                    inputs.entries().get(INPUT_LIMIT).key().place(),
                    "`workflow_dispatch` has " + inputs.entries().size() + " inputs; expected at most " + INPUT_LIMIT);
        }
        for (YamlNode.Entry input : inputs.entries()) {
            if (input.value().text("type").equals("choice")
                    && input.value()
                            .get("options")
                            .map(YamlNode::items)
                            .orElse(List.of())
                            .isEmpty()) {
                refusals.add(
                        input.key().place(),
                        "the input `" + input.key().value() + "` has the type `choice`; expected the key `options`");
            }
        }
    }

    private void jobs(Place key, YamlNode.Mapping jobs, YamlNode root) {
        if (jobs.entries().isEmpty()) {
            refusals.add(key, "expected a job in `jobs`");
        }
        Optional<String> group = group(root);
        for (YamlNode.Entry job : jobs.entries()) {
            new Identifiers().check(job.key(), refusals);
            job(job);
            job.value().get("concurrency").ifPresent(this::concurrency);
            if (group.isPresent() && group.equals(group(job.value()))) {
                refusals.add(
                        job.key().place(),
                        "the job `" + job.key().value() + "` waits for the concurrency group of its own workflow");
            }
        }
        new JobGraph(jobs).check(refusals);
    }

    /** The concurrency group of a workflow or a job, if the file alone determines it. */
    private static Optional<String> group(YamlNode node) {
        return node.get("concurrency")
                .map(concurrency -> concurrency.get("group").orElse(concurrency).text())
                .filter(group -> !group.isEmpty() && !Template.isIn(group));
    }

    private void concurrency(YamlNode concurrency) {
        if (concurrency.text("queue").equals("max")
                && concurrency.text("cancel-in-progress").equals("true")) {
            refusals.add(concurrency.place(), "`queue: max` is not allowed together with `cancel-in-progress: true`");
        }
    }

    private void job(YamlNode.Entry entry) {
        YamlNode job = entry.value();
        Optional<YamlNode> uses = job.get("uses");
        uses.filter(called ->
                        called instanceof YamlNode.Scalar && !called.text().isEmpty())
                .ifPresent(called ->
                        Uses.ofJob(called.text()).ifPresent(problem -> refusals.add(called.place(), problem)));
        Optional<YamlNode> steps = job.get("steps");
        if (steps.isPresent()) {
            new StepChecks(refusals).check(steps.get());
        } else if (uses.isEmpty() && job.get("runs-on").isPresent()) {
            refusals.add(
                    entry.key().place(),
                    "expected the key `steps` in `" + entry.key().value() + "`");
        }
        job.get("strategy").ifPresent(new MatrixChecks(refusals)::check);
        job.get("services")
                .ifPresent(services -> services.entries()
                        .forEach(service -> image(service.key().place(), service.value(), true)));
        job.get("container").ifPresent(container -> image(container.place(), container, false));
    }

    private void image(Place place, YamlNode container, boolean demanded) {
        String image = container.get("image").orElse(container).text();
        boolean nothing = image.isEmpty() && demanded && !hasExpressions(container);
        if (nothing || image.equals("docker://")) {
            refusals.add(place, "expected the name of a container image");
        }
    }

    private static boolean hasExpressions(YamlNode container) {
        return container instanceof YamlNode.Scalar scalar
                ? Fences.isIn(scalar)
                : container.entries().stream()
                        .anyMatch(entry -> Fences.isIn(entry.key())
                                || Template.isIn(entry.value().text()));
    }
}
