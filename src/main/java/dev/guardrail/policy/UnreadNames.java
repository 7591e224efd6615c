package dev.guardrail.policy;

import dev.guardrail.rule.Catalogue;
import dev.guardrail.yaml.YamlNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The guardrails that a policy names and that another policy may bring along, which cannot be read. */
final class UnreadNames {

    private UnreadNames() {}

    /** Names outside of the packs that are known: whether there is such a guardrail is not known. */
    static Set<String> of(Layers layers, Catalogue known) {
        return layers.all().stream()
                .map(Layer::root)
                .flatMap(root -> Stream.concat(rules(root), inLists(root)))
                .filter(name -> name.indexOf('/') > 0 && !known.packs().contains(name.substring(0, name.indexOf('/'))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> rules(YamlNode node) {
        return node.get("rules").stream()
                .flatMap(rules -> rules.entries().stream())
                .map(entry -> entry.key().value());
    }

    private static Stream<String> inLists(YamlNode root) {
        return Stream.concat(
                items(root, "overrides").flatMap(UnreadNames::rules),
                items(root, "waivers").map(waiver -> waiver.text("rule")));
    }

    private static Stream<YamlNode> items(YamlNode root, String key) {
        return root.get(key).stream().flatMap(list -> list.items().stream());
    }
}
