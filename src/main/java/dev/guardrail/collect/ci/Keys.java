package dev.guardrail.collect.ci;

import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The keys of {@code gh} and REST for the same values, the more specific keys first. */
final class Keys {

    static final List<String> NAME = List.of("name", "context", "workflowName", "displayTitle", "display_title");
    static final List<String> WORKFLOW = List.of("workflowName", "workflow_name", "workflow");
    static final List<String> COMMIT = List.of("headSha", "head_sha", "headRefOid", "sha");
    static final List<String> ATTEMPT = List.of("attempt", "run_attempt");
    static final List<String> RUN = List.of("run_id", "databaseId", "id");
    static final List<String> STARTED = List.of(
            "startedAt",
            "started_at",
            "run_started_at",
            "createdAt",
            "created_at",
            "completedAt",
            "completed_at",
            "updatedAt",
            "updated_at");

    private Keys() {}

    /** The text of the first key that has a text; empty where none has. */
    static String first(YamlNode node, List<String> keys) {
        return find(node, keys).map(YamlNode::text).orElse("");
    }

    /** The value of the first key that has a text. */
    static Optional<YamlNode> find(YamlNode node, List<String> keys) {
        return keys.stream()
                .flatMap(key -> node.get(key).stream())
                .filter(value -> !value.text().isEmpty())
                .findFirst();
    }
}
