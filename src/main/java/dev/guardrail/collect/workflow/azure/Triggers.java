package dev.guardrail.collect.workflow.azure;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in the words of triggers what starts a pipeline. */
final class Triggers {

    private final YamlNode root;
    private final Place start;

    private Triggers(YamlNode root) {
        this.root = root;
        this.start = Steps.start(root);
    }

    /** What starts a pipeline, each with its trigger; by hand alone, where nothing else does. */
    static Map<Occasion, Trigger> of(YamlNode root) {
        Triggers triggers = new Triggers(root);
        Map<Occasion, Trigger> all = new LinkedHashMap<>();
        triggers.trigger("pr", "pull_request").ifPresent(trigger -> all.put(Occasion.PULL_REQUEST, trigger));
        triggers.trigger("trigger", "push").ifPresent(trigger -> all.put(Occasion.PUSH, trigger));
        if (all.isEmpty()) {
            root.get("schedules")
                    .filter(schedules -> !schedules.items().isEmpty())
                    .ifPresent(schedules ->
                            all.put(Occasion.SCHEDULE, new Trigger(schedules.place(), "schedule", List.of())));
        }
        if (all.isEmpty()) {
            all.put(Occasion.BY_HAND, new Trigger(triggers.start, "manual", List.of()));
        }
        return all;
    }

    private Optional<Trigger> trigger(String key, String event) {
        Optional<YamlNode> value = root.get(key);
        if (value.isEmpty()) {
            return Optional.of(new Trigger(start, event, List.of()));
        }
        YamlNode node = value.get();
        if (node.text().equals("none")) {
            return Optional.empty();
        }
        List<Trigger.Filter> filters = new ArrayList<>();
        if (node instanceof YamlNode.Mapping) {
            filter("branches", node.get("branches"), filters);
            filter("paths", node.get("paths"), filters);
            boolean tags = node.get("tags").isPresent() && node.get("branches").isEmpty();
            if (tags) {
                filter("tags", node.get("tags"), filters);
            }
        } else {
            add("branches", node.texts(), filters);
        }
        return Optional.of(new Trigger(node.place(), event, filters));
    }

    private static void filter(String name, Optional<YamlNode> value, List<Trigger.Filter> filters) {
        if (value.isEmpty()) {
            return;
        }
        List<String> include = value.get()
                .get("include")
                .map(YamlNode::texts)
                .orElse(value.get().texts());
        List<String> exclude = value.get().get("exclude").map(YamlNode::texts).orElse(List.of());
        if (include.isEmpty()) {
            add(name + "-ignore", exclude, filters);
        } else {
            List<String> all = new ArrayList<>(include);
            exclude.forEach(pattern -> all.add("!" + pattern));
            add(name, all, filters);
        }
    }

    private static void add(String name, List<String> patterns, List<Trigger.Filter> filters) {
        if (!patterns.isEmpty()) {
            filters.add(new Trigger.Filter(
                    name,
                    patterns.stream()
                            .map(name.startsWith("paths") ? Triggers::path : Triggers::branch)
                            .toList()));
        }
    }

    private static String branch(String pattern) {
        return pattern.replaceFirst("^(!?)refs/heads/", "$1");
    }

    /** A folder stands for what is in it. */
    private static String path(String pattern) {
        String bare = pattern.replaceFirst("^(!?)\\.?/", "$1").replaceFirst("/+$", "");
        String name = bare.substring(bare.lastIndexOf('/') + 1);
        if (bare.equals("*") || bare.isEmpty() || bare.equals("!")) {
            return bare.replace("*", "") + "**";
        }
        return bare.endsWith("/*") ? bare + "*" : name.contains(".") || name.contains("*") ? bare : bare + "/**";
    }
}
