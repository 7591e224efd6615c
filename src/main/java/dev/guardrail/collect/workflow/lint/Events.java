package dev.guardrail.collect.workflow.lint;

import dev.guardrail.yaml.YamlNode;
import java.util.Set;
import java.util.TreeSet;

/** The events that start a workflow. */
final class Events {

    private Events() {}

    static Set<String> of(YamlNode root) {
        Set<String> events = new TreeSet<>();
        root.get("on").ifPresent(on -> {
            events.addAll(on.texts());
            on.entries().forEach(event -> events.add(event.key().value()));
        });
        return events;
    }
}
