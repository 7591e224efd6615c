package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.VersionKind;
import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/** Reads {@code Pipfile}. Categories of the project's own are for development, as {@code dev-packages} is. */
final class PipfileReader {

    private static final Set<String> NO_CATEGORIES = Set.of("source", "requires", "scripts", "pipenv");

    private PipfileReader() {}

    static ManifestFile read(String path, byte[] content) throws YamlException {
        Draft draft = new Draft(path, Ecosystem.PYPI);
        for (YamlNode.Entry category : TomlReader.read(path, content).root().entries()) {
            String name = category.key().value();
            if (!NO_CATEGORIES.contains(name)) {
                DependencyScope scope = name.equals("packages") ? DependencyScope.RUNTIME : DependencyScope.DEVELOPMENT;
                category.value().entries().forEach(entry -> draft.add(dependency(entry, scope)));
            }
        }
        return draft.file();
    }

    private static Declared dependency(YamlNode.Entry entry, DependencyScope scope) {
        YamlNode value = entry.value();
        boolean table = value instanceof YamlNode.Mapping;
        String version = table ? value.text("version") : value.text();
        VersionKind kind =
                version.equals("*") ? VersionKind.OPEN : PythonRequirement.specifiers(version.replace(" ", ""));
        if (value.get("git").isPresent()) {
            version = "git+" + value.text("git") + (value.get("ref").isPresent() ? "@" + value.text("ref") : "");
            kind = PythonRequirement.address(version);
        } else if (value.get("path").isPresent()) {
            version = value.text("path");
            kind = VersionKind.LOCAL;
        } else if (value.get("file").isPresent()) {
            version = value.text("file");
            kind = PythonRequirement.address(version);
        }
        boolean everywhere = !table
                || value.entries().stream()
                        .allMatch(one -> List.of("version", "extras", "index", "git", "ref", "editable", "path", "file")
                                .contains(one.key().value()));
        String name = PythonRequirement.name(entry.key().value());
        return new Declared(entry.key().place(), name, version, kind, scope, everywhere);
    }
}
