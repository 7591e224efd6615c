package dev.guardrail.collect.protection;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Protection;
import dev.guardrail.fact.Protection.Kind;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads branch rules: exported rulesets, and {@code settings.yml} of the Settings app, which has protections and rulesets. */
final class BranchRules {

    private static final String REVIEWS = "required_approving_review_count";
    private static final Set<String> CHECKS = Set.of("contexts", "context");
    /** What says where the rules hold and for whom they do not. */
    private static final Set<String> NO_RULES = Set.of("conditions", "bypass_actors");

    private final List<Protection> found = new ArrayList<>();

    private BranchRules() {}

    static List<Protection> read(YamlNode root) {
        BranchRules rules = new BranchRules();
        List<YamlNode> parts = Stream.of("branches", "rulesets")
                .flatMap(key -> root.get(key).stream())
                .toList();
        (parts.isEmpty() ? List.of(root) : parts).forEach(part -> rules.walk(part, 0));
        return rules.found;
    }

    private void walk(YamlNode node, int depth) {
        if (depth > 12) {
            return;
        }
        if (node instanceof YamlNode.Sequence) {
            node.items().forEach(item -> walk(item, depth + 1));
        }
        node.entries().forEach(entry -> entry(entry, depth));
    }

    private void entry(YamlNode.Entry entry, int depth) {
        String key = entry.key().value();
        YamlNode value = entry.value();
        if (CHECKS.contains(key)) {
            value.items().stream()
                    .filter(item -> !item.text().isEmpty())
                    .forEach(item -> add(item.place(), Kind.CHECK, item.text(), ""));
        } else if (key.equals(REVIEWS)) {
            add(value.place(), Kind.REVIEWS, "", value.text());
        } else if (value.text().equals("true")) {
            add(entry.key().place(), Kind.RULE, key, "");
        } else if (key.equals("enforcement") && value.text().equals("active")) {
            add(value.place(), Kind.RULE, "enforcement: active", "");
        } else if (key.equals("type") && !value.text().isEmpty()) {
            add(value.place(), Kind.RULE, value.text(), "");
        }
        if (!NO_RULES.contains(key)) {
            walk(value, depth + 1);
        }
    }

    private void add(Place place, Kind kind, String name, String value) {
        found.add(new Protection(place, kind, name, value));
    }
}
