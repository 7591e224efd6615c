package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * A file of a pipeline as a document, parsed once for all readings of the file.
 *
 * @param root none where the file cannot be parsed
 * @param repeated the keys that their mapping has before; Azure refuses them
 * @param problem why it cannot be parsed
 */
record AzureDocument(Optional<YamlNode> root, List<YamlNode.Scalar> repeated, Optional<YamlException> problem) {

    /** In bytes. */
    static final int SIZE_LIMIT = 1 << 20;

    AzureDocument {
        repeated = List.copyOf(repeated);
    }

    static AzureDocument of(SourceFile file) {
        return file.as(AzureDocument.class, content -> read(file.path(), content));
    }

    private static AzureDocument read(String path, byte[] content) {
        try {
            Optional<YamlDocument> document = YamlReader.read(path, content);
            YamlNode root = document.map(YamlDocument::root).orElse(new YamlNode.Mapping(Place.file(path), List.of()));
            if (!(root instanceof YamlNode.Mapping)) {
                throw new YamlException(root.place(), "expected a pipeline, found " + root.description());
            }
            return new AzureDocument(
                    Optional.of(root),
                    document.map(YamlDocument::duplicates).orElse(List.of()).stream()
                            .filter(key -> !key.value().startsWith("${{"))
                            .toList(),
                    Optional.empty());
        } catch (YamlException e) {
            return new AzureDocument(Optional.empty(), List.of(), Optional.of(e));
        }
    }
}
