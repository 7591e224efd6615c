package dev.guardrail.collect.workflow.gitlab;

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
 * @param repeated the keys that have no effect, since their mapping has them again
 * @param problem why it cannot be parsed
 */
record GitlabDocument(Optional<YamlNode> root, List<YamlNode.Scalar> repeated, Optional<YamlException> problem) {

    GitlabDocument {
        repeated = List.copyOf(repeated);
    }

    /** In bytes. */
    static final int SIZE_LIMIT = 1 << 20;

    /** The jobs of a file: a document above them declares its inputs. */
    static YamlNode of(SourceFile file) throws YamlException {
        GitlabDocument read = read(file);
        if (read.problem().isPresent()) {
            throw read.problem().get();
        }
        return read.root().orElseThrow();
    }

    static GitlabDocument read(SourceFile file) {
        return file.as(GitlabDocument.class, content -> read(file.path(), content));
    }

    private static GitlabDocument read(String path, byte[] content) {
        try {
            List<YamlDocument> documents = YamlReader.readAllLast(path, content, SIZE_LIMIT);
            if (documents.isEmpty()) {
                throw new YamlException(Place.file(path), "expected a pipeline, found nothing");
            }
            YamlDocument last = documents.get(documents.size() - 1);
            YamlNode root = last.root();
            if (!(root instanceof YamlNode.Mapping)) {
                throw new YamlException(root.place(), "expected a mapping of jobs, found " + root.description());
            }
            return new GitlabDocument(Optional.of(root), last.duplicates(), Optional.empty());
        } catch (YamlException e) {
            return new GitlabDocument(Optional.empty(), List.of(), Optional.of(e));
        }
    }
}
