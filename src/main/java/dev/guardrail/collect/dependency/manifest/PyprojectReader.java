package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.VersionKind;
import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code pyproject.toml}: PEP 518, 621 and 735, and what Poetry, PDM and uv have of their own. */
final class PyprojectReader {

    private final Draft draft;
    private final Map<String, YamlNode> sources = new HashMap<>();

    private PyprojectReader(Draft draft) {
        this.draft = draft;
    }

    static ManifestFile read(String path, byte[] content) throws YamlException {
        YamlNode root = TomlReader.read(path, content).root();
        Draft draft = new Draft(path, Ecosystem.PYPI);
        new PyprojectReader(draft).read(root);
        return draft.file();
    }

    private void read(YamlNode root) throws YamlException {
        YamlNode project = Draft.table(root, "project");
        YamlNode tool = Draft.table(root, "tool");
        YamlNode uv = Draft.table(tool, "uv");
        for (YamlNode.Entry source : Draft.table(uv, "sources").entries()) {
            sources.put(PythonRequirement.name(source.key().value()), source.value());
        }
        YamlNode poetry = Draft.table(tool, "poetry");
        String name = project.text("name").isEmpty() ? poetry.text("name") : project.text("name");
        draft.name(PythonRequirement.name(name));
        List<String> dynamic = project.get("dynamic").map(YamlNode::texts).orElse(List.of());
        if (dynamic.contains("dependencies")
                || dynamic.contains("optional-dependencies")
                || project.entries().isEmpty()) {
            draft.notListed();
        }
        list(project.get("dependencies"), DependencyScope.RUNTIME);
        lists(Draft.table(project, "optional-dependencies"), DependencyScope.OPTIONAL);
        lists(Draft.table(root, "dependency-groups"), DependencyScope.DEVELOPMENT);
        list(uv.get("dev-dependencies"), DependencyScope.DEVELOPMENT);
        lists(Draft.table(Draft.table(tool, "pdm"), "dev-dependencies"), DependencyScope.DEVELOPMENT);
        list(Draft.table(root, "build-system").get("requires"), DependencyScope.BUILD);
        new PoetryReader(draft).read(poetry);
        uv.get("override-dependencies").ifPresent(this::override);
    }

    private void override(YamlNode dependencies) {
        dependencies.texts().forEach(text -> PythonRequirement.of(text).ifPresent(one -> draft.override(one.name())));
    }

    private void lists(YamlNode groups, DependencyScope scope) throws YamlException {
        for (YamlNode.Entry group : groups.entries()) {
            list(Optional.of(group.value()), scope);
        }
    }

    /** A list of requirements; of a group it may have tables that include another one. */
    private void list(Optional<YamlNode> requirements, DependencyScope scope) throws YamlException {
        List<YamlNode> items = new ArrayList<>(requirements.map(YamlNode::items).orElse(List.of()));
        items.removeIf(item -> item instanceof YamlNode.Mapping);
        for (YamlNode item : items) {
            Optional<PythonRequirement> read = PythonRequirement.of(item.text());
            // PDM has local folders in its development groups, as pip does.
            if (read.isEmpty() && !item.text().startsWith("-e ")) {
                throw new YamlException(item.place(), "expected a requirement, found " + item.description());
            }
            // A project may ask for its own extras.
            read.filter(one -> !one.name().equals(draft.name())).ifPresent(one -> add(item, one, scope));
        }
    }

    private void add(YamlNode item, PythonRequirement requirement, DependencyScope scope) {
        VersionKind kind = requirement.kind();
        String version = requirement.version();
        YamlNode source = sources.get(requirement.name());
        if (source != null && scope != DependencyScope.BUILD) {
            boolean local =
                    source.get("path").isPresent() || source.text("workspace").equals("true");
            kind = local ? VersionKind.LOCAL : kind;
            if (source.get("git").isPresent()) {
                version = "git+" + source.text("git") + (source.get("rev").isPresent() ? "@" + source.text("rev") : "");
                kind = PythonRequirement.address(version);
            }
        }
        boolean everywhere = requirement.marker().isEmpty();
        draft.add(new Declared(item.place(), requirement.name(), version, kind, scope, everywhere));
    }
}
