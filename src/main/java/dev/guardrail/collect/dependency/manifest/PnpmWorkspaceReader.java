package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** Reads the catalogues of {@code pnpm-workspace.yaml}, which settle versions for packages that name them. */
final class PnpmWorkspaceReader {

    private PnpmWorkspaceReader() {}

    static ManifestFile read(String path, byte[] content) throws YamlException {
        Draft draft = new Draft(path, Ecosystem.NPM);
        Optional<YamlNode> root = YamlReader.read(path, content).map(YamlDocument::root);
        if (root.isPresent()) {
            catalogues(root.get(), draft);
            root.get().get("packages").map(YamlNode::texts).orElse(List.of()).forEach(draft::workspace);
        }
        return draft.file();
    }

    /** What pnpm and Bun call catalogues: a {@code catalog} without a name, and {@code catalogs} with names. */
    static void catalogues(YamlNode parent, Draft draft) {
        parent.get("catalog").ifPresent(catalogue -> catalogue(catalogue, draft));
        parent.get("catalogs")
                .map(YamlNode::entries)
                .orElse(List.of())
                .forEach(named -> catalogue(named.value(), draft));
    }

    private static void catalogue(YamlNode catalogue, Draft draft) {
        for (YamlNode.Entry entry : catalogue.entries()) {
            String range = entry.value().text();
            draft.add(new Declared(
                    entry.key().place(),
                    entry.key().value(),
                    range,
                    NpmRange.kind(range),
                    DependencyScope.MANAGED,
                    false));
        }
    }
}
