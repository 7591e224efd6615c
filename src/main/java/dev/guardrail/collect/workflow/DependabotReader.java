package dev.guardrail.collect.workflow;

import dev.guardrail.fact.DependabotUpdate;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.Optional;

/** Reads {@code .github/dependabot.yml}. */
final class DependabotReader {

    private final YamlDocument document;
    private final FactSink sink;

    DependabotReader(YamlDocument document, FactSink sink) {
        this.document = document;
        this.sink = sink;
    }

    void read() {
        for (YamlNode.Scalar key : document.duplicates()) {
            sink.gap(key.place(), "the key `" + key.value() + "` occurs twice");
        }
        YamlNode root = document.root();
        Optional<YamlNode> updates = root.get("updates");
        if (!(root instanceof YamlNode.Mapping)) {
            sink.gap(root.place(), "expected a Dependabot configuration to be a mapping, found " + root.description());
        } else if (updates.isEmpty()) {
            sink.gap(root.place(), "expected the key `updates`");
        } else if (updates.get() instanceof YamlNode.Sequence list) {
            list.elements().forEach(this::update);
        } else {
            sink.gap(
                    updates.get().place(),
                    "expected `updates` to be a list, found " + updates.get().description());
        }
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
