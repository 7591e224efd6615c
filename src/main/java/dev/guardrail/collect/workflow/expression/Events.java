package dev.guardrail.collect.workflow.expression;

import dev.guardrail.collect.workflow.expression.Contexts.Prefix;
import dev.guardrail.fact.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Derives values of the {@code github} context from the events that start a workflow. */
final class Events {

    private static final String BRANCHES = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    /** Events that run on a branch, whichever it is. */
    private static final Set<String> ON_A_BRANCH =
            Set.of("schedule", "workflow_run", "issues", "issue_comment", "pull_request_target", "merge_group");

    /** Events that have no pull request. */
    private static final Set<String> WITHOUT_PULL_REQUEST = Set.of("push", "schedule", "workflow_dispatch");

    private Events() {}

    /** The possible values of a property for the event of the world; empty where it can have any value. */
    static List<Object> values(String path, World world, List<Trigger> triggers) {
        boolean pull = path.equals("github.event.pull_request") || path.startsWith("github.event.pull_request.");
        boolean branch = path.equals("github.head_ref") || path.equals("github.base_ref");
        boolean named = path.equals("github.event_name") || path.equals("github.ref");
        // The event of a called workflow is that of its caller.
        if (!pull && !branch && !named
                || triggers.stream().anyMatch(t -> t.event().equals("workflow_call"))) {
            return List.of();
        }
        Trigger trigger = triggers.get(world.choose("event", triggers.size()));
        if (path.equals("github.event_name")) {
            return List.of(trigger.event());
        }
        if (path.equals("github.ref")) {
            return refs(trigger);
        }
        boolean without = WITHOUT_PULL_REQUEST.contains(trigger.event());
        return without ? List.of(pull ? Scalars.NULL : "") : List.of();
    }

    private static List<Object> refs(Trigger trigger) {
        if (ON_A_BRANCH.contains(trigger.event())) {
            return List.of(new Prefix(BRANCHES));
        }
        return switch (trigger.event()) {
            case "push" -> pushed(trigger);
            // A merged pull request runs on the branch that it was merged into.
            case "pull_request" ->
                List.of(new Prefix(
                        filter(trigger, "types")
                                        .filter(t -> t.contains("closed"))
                                        .isPresent()
                                ? "refs/"
                                : "refs/pull/"));
            default -> List.of();
        };
    }

    /** The refs of a push. If only branches are filtered, no tag starts the workflow, and the other way round. */
    private static List<Object> pushed(Trigger trigger) {
        boolean branches = has(trigger, "branches") || has(trigger, "branches-ignore");
        boolean tags = has(trigger, "tags") || has(trigger, "tags-ignore");
        List<Object> refs = new ArrayList<>();
        if (branches || !tags) {
            add(refs, BRANCHES, filter(trigger, "branches"));
        }
        if (tags || !branches) {
            add(refs, TAGS, filter(trigger, "tags"));
        }
        return refs;
    }

    private static void add(List<Object> refs, String kind, Optional<List<String>> patterns) {
        if (patterns.isEmpty() || patterns.get().isEmpty()) {
            refs.add(new Prefix(kind));
            return;
        }
        for (String pattern : patterns.get()) {
            String plain = pattern.split("[*?+\\[!\\\\$]", 2)[0];
            if (!pattern.startsWith("!")) {
                // The character before + and ? may be missing.
                refs.add(
                        plain.equals(pattern)
                                ? kind + pattern
                                : new Prefix(kind + plain.substring(0, Math.max(0, plain.length() - 1))));
            }
        }
    }

    private static boolean has(Trigger trigger, String filter) {
        return filter(trigger, filter).isPresent();
    }

    private static Optional<List<String>> filter(Trigger trigger, String name) {
        return trigger.filters().stream()
                .filter(filter -> filter.name().equals(name))
                .map(Trigger.Filter::values)
                .findFirst();
    }
}
