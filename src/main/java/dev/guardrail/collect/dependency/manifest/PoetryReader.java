package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.List;

/** Reads the dependencies that Poetry keeps in its own tables of {@code pyproject.toml}. */
final class PoetryReader {

    private final Draft draft;

    PoetryReader(Draft draft) {
        this.draft = draft;
    }

    void read(YamlNode poetry) throws YamlException {
        table(Draft.table(poetry, "dependencies"), DependencyScope.RUNTIME);
        table(Draft.table(poetry, "dev-dependencies"), DependencyScope.DEVELOPMENT);
        for (YamlNode.Entry group : Draft.table(poetry, "group").entries()) {
            DependencyScope scope =
                    group.key().value().equals("main") ? DependencyScope.RUNTIME : DependencyScope.DEVELOPMENT;
            table(Draft.table(group.value(), "dependencies"), scope);
        }
    }

    private void table(YamlNode dependencies, DependencyScope scope) {
        for (YamlNode.Entry entry : dependencies.entries()) {
            String name = PythonRequirement.name(entry.key().value());
            // A list has one item for every platform or version of Python.
            boolean several = entry.value() instanceof YamlNode.Sequence;
            List<YamlNode> items = several ? entry.value().items() : List.of(entry.value());
            for (YamlNode item : name.equals("python") ? List.<YamlNode>of() : items) {
                Place place = several ? item.place() : entry.key().place();
                draft.add(dependency(place, name, item, scope));
            }
        }
    }

    private static Declared dependency(Place place, String name, YamlNode item, DependencyScope scope) {
        String version = item instanceof YamlNode.Mapping ? item.text("version") : item.text();
        VersionKind kind = PoetryConstraint.kind(version);
        if (item.get("path").isPresent()) {
            version = item.text("path");
            kind = VersionKind.LOCAL;
        } else if (item.get("git").isPresent()) {
            version = "git+" + item.text("git") + reference(item);
            kind = PythonRequirement.address(version);
        } else if (item.get("url").isPresent()) {
            version = item.text("url");
            kind = PythonRequirement.address(version);
        }
        boolean optional = item.text("optional").equals("true");
        boolean everywhere = List.of("python", "markers", "platform").stream()
                .allMatch(key -> item.get(key).isEmpty());
        return new Declared(place, name, version, kind, optional ? DependencyScope.OPTIONAL : scope, everywhere);
    }

    private static String reference(YamlNode item) {
        for (String key : List.of("rev", "tag", "branch")) {
            if (item.get(key).isPresent()) {
                return "@" + item.text(key);
            }
        }
        return "";
    }
}
