package dev.guardrail.yaml;

import java.util.List;

/**
 * A YAML, JSON or TOML document that could be read.
 *
 * @param root its root
 * @param duplicates the keys that their mapping had already, in the order of the file; of each the first value counts
 * @param lines the text's lines, without their ends
 */
public record YamlDocument(YamlNode root, List<YamlNode.Scalar> duplicates, List<String> lines) {

    public YamlDocument {
        duplicates = List.copyOf(duplicates);
        lines = List.copyOf(lines);
    }
}
