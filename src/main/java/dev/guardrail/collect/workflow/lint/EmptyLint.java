package dev.guardrail.collect.workflow.lint;

import dev.guardrail.fact.Oversight;
import dev.guardrail.yaml.YamlNode;
import java.util.Set;

/** Finds lists and mappings without content, where it makes no difference that the key is there. */
final class EmptyLint {

    /** Keys whose empty value says something, such as no permissions, and those that other guardrails report. */
    private static final Set<String> MEANT =
            Set.of("permissions", "runs-on", "labels", "schedule", "steps", "jobs", "parallel", "inputs");

    /** Keys whose content is data. */
    private static final Set<String> DATA = Set.of("with", "env", "secrets");

    private static final Set<String> OF_MATRIX = Set.of("include", "exclude");

    private final Oversights oversights;

    EmptyLint(Oversights oversights) {
        this.oversights = oversights;
    }

    void check(YamlNode node, Position at) {
        node.entries().forEach(entry -> entry(entry, at));
        if (node instanceof YamlNode.Sequence list) {
            list.elements().forEach(item -> check(item, at));
        }
    }

    void entry(YamlNode.Entry entry, Position at) {
        String key = entry.key().value();
        if (key.equals("on")) {
            // An event without settings starts runs all the same.
            entry.value().entries().forEach(event -> check(event.value(), at));
        } else if (isEmpty(entry.value()) && !MEANT.contains(key)) {
            add(entry, at);
        } else if (key.equals("matrix")) {
            matrix(entry.value(), at);
        } else if (!DATA.contains(key)) {
            check(entry.value(), at);
        }
    }

    private void matrix(YamlNode matrix, Position at) {
        for (YamlNode.Entry entry : matrix.entries()) {
            if (OF_MATRIX.contains(entry.key().value()) && isEmpty(entry.value())) {
                add(entry, at);
            }
        }
    }

    private void add(YamlNode.Entry entry, Position at) {
        oversights.add(
                at,
                entry.value().place(),
                Oversight.Kind.UNUSED_SETTING,
                "`" + entry.key().value() + "` is empty");
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlNode.Sequence list && list.elements().isEmpty()
                || node instanceof YamlNode.Mapping map && map.entries().isEmpty();
    }
}
