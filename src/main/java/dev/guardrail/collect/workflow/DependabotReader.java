package dev.guardrail.collect.workflow;

import dev.guardrail.fact.DependabotUpdate;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;

/** Reads {@code .github/dependabot.yml}. */
final class DependabotReader {

    private final YamlDocument document;
    private final FactSink sink;

    DependabotReader(YamlDocument document, FactSink sink) {
        this.document = document;
        this.sink = sink;
    }

    void read() {
        sink.mapping(document.root(), "a Dependabot configuration")
                .flatMap(root -> sink.required(root, "updates"))
                .flatMap(updates -> sink.sequence(updates, "updates"))
                .ifPresent(updates -> updates.items().forEach(this::update));
    }

    private void update(YamlNode update) {
        YamlNode directories =
                update.get("directories").or(() -> update.get("directory")).orElse(update);
        sink.add(new DependabotUpdate(
                Places.start(update),
                update.text("package-ecosystem"),
                directories.texts(),
                update.get("schedule")
                        .map(schedule -> schedule.text("interval"))
                        .orElse("")));
    }
}
