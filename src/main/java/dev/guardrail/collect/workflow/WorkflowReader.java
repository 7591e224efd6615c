package dev.guardrail.collect.workflow;

import dev.guardrail.fact.AccessLevel;
import dev.guardrail.fact.Concurrency;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Workflow;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a file of {@code .github/workflows}. */
final class WorkflowReader {

    private final YamlDocument document;
    private final FactSink sink;

    WorkflowReader(YamlDocument document, FactSink sink) {
        this.document = document;
        this.sink = sink;
    }

    void read() {
        sink.mapping(document.root(), "a workflow").ifPresent(this::workflow);
    }

    private void workflow(YamlNode root) {
        sink.add(new Workflow(Places.start(root), root.text("name")));
        sink.required(root, "on").ifPresent(this::triggers);
        permissions(root, "", sink);
        concurrency(root, "", sink);
        String shell = defaultShell(root);
        sink.required(root, "jobs")
                .flatMap(jobs -> sink.mapping(jobs, "jobs"))
                .ifPresent(jobs -> jobs.entries().forEach(job -> new JobReader(job, shell, document, sink).read()));
    }

    private void triggers(YamlNode on) {
        if (on instanceof YamlNode.Mapping) {
            for (YamlNode.Entry event : on.entries()) {
                sink.add(new Trigger(event.key().place(), event.key().value(), filters(event)));
            }
        } else {
            for (YamlNode event : on.items()) {
                sink.add(new Trigger(event.place(), event.text(), List.of()));
            }
        }
    }

    private static List<Trigger.Filter> filters(YamlNode.Entry event) {
        List<Trigger.Filter> filters = new ArrayList<>();
        event.value().entries().forEach(filter -> filters.add(filter(filter)));
        // A schedule is a list of mappings, each with one cron.
        event.value().items().forEach(item -> item.entries().forEach(filter -> filters.add(filter(filter))));
        return filters;
    }

    private static Trigger.Filter filter(YamlNode.Entry filter) {
        List<String> keys = filter.value().entries().stream()
                .map(entry -> entry.key().value())
                .toList();
        return new Trigger.Filter(
                filter.key().value(), keys.isEmpty() ? filter.value().texts() : keys);
    }

    /** The {@code permissions} of a workflow or, with its id, of a job. */
    static void permissions(YamlNode node, String job, FactSink sink) {
        for (YamlNode.Entry entry : node.entries()) {
            if (!entry.key().value().equals("permissions")) {
                continue;
            }
            if (entry.value().entries().isEmpty()) {
                sink.add(new Permission(
                        Places.of(entry),
                        job,
                        Permission.ALL,
                        level(entry.value().text())));
            }
            for (YamlNode.Entry scope : entry.value().entries()) {
                Place place = Places.of(scope);
                sink.add(new Permission(
                        place, job, scope.key().value(), level(scope.value().text())));
            }
        }
    }

    private static AccessLevel level(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "write", "write-all" -> AccessLevel.WRITE;
            case "read", "read-all" -> AccessLevel.READ;
            default -> AccessLevel.NONE;
        };
    }

    /** The {@code concurrency} of a workflow or, with its id, of a job. */
    static void concurrency(YamlNode node, String job, FactSink sink) {
        node.get("concurrency").ifPresent(concurrency -> {
            boolean named = concurrency instanceof YamlNode.Scalar;
            String cancel = concurrency.text("cancel-in-progress");
            sink.add(new Concurrency(
                    concurrency.place(),
                    job,
                    named ? concurrency.text() : concurrency.text("group"),
                    cancel.isEmpty() ? "false" : cancel));
        });
    }

    /** The {@code shell} that a workflow or a job sets for its steps; empty where it sets none. */
    static String defaultShell(YamlNode node) {
        return node.get("defaults")
                .flatMap(defaults -> defaults.get("run"))
                .map(run -> run.text("shell"))
                .orElse("");
    }
}
