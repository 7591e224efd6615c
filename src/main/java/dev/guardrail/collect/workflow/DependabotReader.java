package dev.guardrail.collect.workflow;

import dev.guardrail.fact.DependabotUpdate;
import dev.guardrail.fact.ExternalExecution;
import dev.guardrail.fact.UpdateCooldown;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code .github/dependabot.yml}. */
final class DependabotReader {

    /** What Dependabot waits where a file does not say how long, in days; since 2026, by zizmor's release notes (#2193). */
    private static final int DEFAULT_DAYS = 3;

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,6}");

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
        sink.add(cooldown(update));
        update.get("insecure-external-code-execution")
                .filter(value -> value.text().equals("allow"))
                .ifPresent(value -> sink.add(new ExternalExecution(value.place(), update.text("package-ecosystem"))));
    }

    /** A value that is no number is no cooldown, and Dependabot refuses it. */
    private static UpdateCooldown cooldown(YamlNode update) {
        Optional<YamlNode> cooldown = update.get("cooldown");
        Optional<YamlNode> days = cooldown.flatMap(node -> node.get("default-days"));
        boolean stated =
                days.filter(node -> DAYS.matcher(node.text()).matches()).isPresent();
        return new UpdateCooldown(
                days.or(() -> cooldown).map(YamlNode::place).orElse(Places.start(update)),
                update.text("package-ecosystem"),
                stated ? Integer.parseInt(days.orElseThrow().text()) : DEFAULT_DAYS,
                stated);
    }
}
