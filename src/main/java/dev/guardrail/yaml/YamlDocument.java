package dev.guardrail.yaml;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * A YAML, JSON or TOML document that could be read.
 *
 * @param root its root
 * @param duplicates the keys whose value does not count, since their mapping has them twice: the later ones, unless the reader
 *     was told that the last value counts
 * @param tags the tags of its scalars that YAML does not define, in the order of the file
 * @param anchors the anchors that no alias refers to, in the order of the file
 * @param lines the text's lines, without their ends
 */
public record YamlDocument(
        YamlNode root, List<YamlNode.Scalar> duplicates, List<Tag> tags, List<Tag> anchors, List<String> lines) {

    /**
     * The tag of a scalar, {@code !name}, or the anchor of a node, {@code &name}.
     *
     * @param place the scalar or the node, with its tag or anchor
     */
    public record Tag(Place place, String name) {}

    public YamlDocument {
        duplicates = List.copyOf(duplicates);
        tags = List.copyOf(tags);
        anchors = List.copyOf(anchors);
        lines = List.copyOf(lines);
    }
}
