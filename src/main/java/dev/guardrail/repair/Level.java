package dev.guardrail.repair;

import dev.guardrail.yaml.YamlNode.Entry;
import dev.guardrail.yaml.YamlNode.Mapping;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a mapping is, and the usual order of its keys. */
enum Level {
    FILE("name", "run-name", "description", "on", "permissions", "env", "defaults", "concurrency", "jobs"),
    JOB(
            "name",
            "needs",
            "if",
            "runs-on",
            "permissions",
            "environment",
            "concurrency",
            "timeout-minutes",
            "strategy",
            "outputs",
            "env",
            "defaults",
            "container",
            "services",
            "steps"),
    STEP("name", "id", "if", "uses", "with", "env", "shell", "working-directory", "run"),
    OTHER();

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> order;

    Level(String... order) {
        this.order = List.of(order);
    }

    /** The entry behind which a new key belongs: the one that usually is right before it, or else the last one. */
    Entry before(String key, Mapping mapping) {
        int rank = order.indexOf(key);
        Optional<Entry> nearest = mapping.pairs().stream()
                .filter(entry -> {
                    int other = order.indexOf(entry.key().value());
                    return other >= 0 && other < rank;
                })
                .max(Comparator.comparingInt(entry -> order.indexOf(entry.key().value())));
        return nearest.orElseGet(() -> mapping.pairs().get(mapping.pairs().size() - 1));
    }
}
