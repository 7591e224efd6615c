package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what the readers of one file observe. */
final class FactSink {

    private final List<Fact> facts = new ArrayList<>();

    void add(Fact fact) {
        facts.add(fact);
    }

    void gap(Place place, String reason) {
        add(new Gap(Evidence.WORKFLOWS, place, reason));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The node if it is a mapping; otherwise a gap. */
    Optional<YamlNode> mapping(YamlNode node, String what) {
        return node instanceof YamlNode.Mapping ? Optional.of(node) : refuse(node, what, "a mapping");
    }

    /** The node if it is a list; otherwise a gap. */
    Optional<YamlNode> sequence(YamlNode node, String what) {
        return node instanceof YamlNode.Sequence ? Optional.of(node) : refuse(node, what, "a list");
    }

    /** The value of a mandatory key; without it a gap. */
    Optional<YamlNode> required(YamlNode mapping, String key) {
        Optional<YamlNode> value = mapping.get(key);
        if (value.isEmpty()) {
            gap(mapping.place(), "expected the key \"" + key + "\"");
        }
        return value;
    }

    private Optional<YamlNode> refuse(YamlNode node, String what, String expected) {
        gap(node.place(), "expected " + what + " to be " + expected + ", found " + node.description());
        return Optional.empty();
    }
}
