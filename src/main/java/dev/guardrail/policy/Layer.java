package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.Optional;

/**
 * One file of those that a policy consists of.
 *
 * @param source the file
 * @param root its root
 * @param byDefault whether it holds without a word of the policy about it
 */
record Layer(PolicySource source, YamlNode root, boolean byDefault) {

    /** The line that says that the policies that extend this one must not soften it. */
    Optional<Place> finalAt() {
        return root.get("final").filter(node -> node.text().equals("true")).map(YamlNode::place);
    }

    /** What it says of a key; nothing if it does not have it. */
    Optional<Said> said(String key) {
        return root.get(key).map(node -> new Said(node, byDefault));
    }

    /** What a file says of a key. */
    record Said(YamlNode node, boolean byDefault) {

        <T> PolicyValue<T> decided(T value) {
            return new PolicyValue<>(value, node.place(), byDefault);
        }
    }
}
