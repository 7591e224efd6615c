package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code package.json}. Of a package that is declared as optional and otherwise, too, the former counts. */
final class PackageJsonReader {

    private static final Map<String, DependencyScope> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("dependencies", DependencyScope.RUNTIME);
        SECTIONS.put("devDependencies", DependencyScope.DEVELOPMENT);
        SECTIONS.put("optionalDependencies", DependencyScope.OPTIONAL);
        SECTIONS.put("peerDependencies", DependencyScope.PEER);
    }

    private PackageJsonReader() {}

    static ManifestFile read(String path, byte[] content) throws YamlException {
        YamlNode root = JsonReader.read(path, content).root();
        if (!(root instanceof YamlNode.Mapping)) {
            throw new YamlException(root.place(), "expected a mapping, found " + root.description());
        }
        Draft draft = new Draft(path, Ecosystem.NPM);
        draft.name(root.text("name"));
        YamlNode optional = Draft.table(root, "optionalDependencies");
        for (Map.Entry<String, DependencyScope> section : SECTIONS.entrySet()) {
            boolean runtime = section.getValue() == DependencyScope.RUNTIME;
            for (YamlNode.Entry entry : Draft.table(root, section.getKey()).entries()) {
                String name = entry.key().value();
                if (!runtime || optional.get(name).isEmpty()) {
                    String range = entry.value().text();
                    draft.add(entry.key().place(), name, range, NpmRange.kind(range), section.getValue());
                }
            }
        }
        overrides(root, draft);
        YamlNode workspaces = root.get("workspaces").orElse(root);
        PnpmWorkspaceReader.catalogues(workspaces, draft);
        workspaces.get("packages").orElse(workspaces).texts().forEach(draft::workspace);
        return draft.file();
    }

    /** A key may be a path of names; the last one is the package that is another then. */
    private static void overrides(YamlNode root, Draft draft) throws YamlException {
        for (YamlNode.Entry entry : Draft.table(root, "resolutions").entries()) {
            String key = entry.key().value();
            int slash = key.lastIndexOf('/');
            int scope = slash < 0 ? -1 : key.lastIndexOf('/', slash - 1);
            String last = key.substring(slash + 1);
            String owner = slash < 0 ? "" : key.substring(scope + 1, slash);
            String name = owner.startsWith("@") ? owner + "/" + last : last;
            int at = name.indexOf('@', 1);
            draft.override(at < 0 ? name : name.substring(0, at));
        }
    }
}
