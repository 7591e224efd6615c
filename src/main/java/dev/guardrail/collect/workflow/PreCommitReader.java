package dev.guardrail.collect.workflow;

import dev.guardrail.fact.PreCommitRepository;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/** Reads {@code .pre-commit-config.yaml}. */
final class PreCommitReader {

    private static final Set<String> NO_ADDRESSES = Set.of("local", "meta");

    private final YamlDocument document;
    private final FactSink sink;

    PreCommitReader(YamlDocument document, FactSink sink) {
        this.document = document;
        this.sink = sink;
    }

    void read() {
        document.root()
                .get("repos")
                .ifPresent(repositories -> repositories.items().forEach(this::repository));
    }

    private void repository(YamlNode node) {
        node.get("repo")
                .filter(repository -> !NO_ADDRESSES.contains(repository.text().strip()))
                .filter(repository -> !repository.text().isBlank())
                .ifPresent(repository -> sink.add(new PreCommitRepository(
                        repository.place(), repository.text().strip(), node.text("rev"), hooks(node))));
    }

    private static List<String> hooks(YamlNode node) {
        return node.get("hooks").stream()
                .flatMap(hooks -> hooks.items().stream())
                .map(hook -> hook.text("id"))
                .toList();
    }
}
