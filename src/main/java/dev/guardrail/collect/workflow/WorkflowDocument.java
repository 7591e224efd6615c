package dev.guardrail.collect.workflow;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlReader;
import java.util.Optional;

/**
 * A file of a workflow or an action as a document, parsed once for all readings of the file.
 *
 * @param document none where the file is empty or cannot be parsed
 * @param problem why it cannot be parsed
 */
record WorkflowDocument(Optional<YamlDocument> document, Optional<YamlException> problem) {

    static Optional<YamlDocument> of(SourceFile file) throws YamlException {
        WorkflowDocument read = file.as(WorkflowDocument.class, content -> read(file.path(), content));
        if (read.problem().isPresent()) {
            throw read.problem().get();
        }
        return read.document();
    }

    private static WorkflowDocument read(String path, byte[] content) {
        try {
            return new WorkflowDocument(YamlReader.readWithoutMerging(path, content), Optional.empty());
        } catch (YamlException e) {
            return new WorkflowDocument(Optional.empty(), Optional.of(e));
        }
    }
}
