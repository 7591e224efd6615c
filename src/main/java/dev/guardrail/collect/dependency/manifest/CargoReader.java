package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;
import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code Cargo.toml}. A dependency goes by the name of its package, whatever the project calls it. */
final class CargoReader {

    private static final Pattern EXACT = Pattern.compile("=\\s*\\d+\\.\\d+\\.\\d+[\\w.+-]*");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{7,40}");

    private final Draft draft;

    /** What a workspace offers to its members is needed where one of them takes it, and for what that one says. */
    private boolean everywhere = true;

    private CargoReader(Draft draft) {
        this.draft = draft;
    }

    static ManifestFile read(String path, byte[] content) throws YamlException {
        YamlNode root = TomlReader.read(path, content).root();
        Draft draft = new Draft(path, Ecosystem.CARGO);
        draft.name(Draft.table(root, "package").text("name"));
        CargoReader reader = new CargoReader(draft);
        reader.tables(root);
        for (YamlNode.Entry target : Draft.table(root, "target").entries()) {
            reader.tables(target.value());
        }
        reader.everywhere = false;
        reader.table(Draft.table(Draft.table(root, "workspace"), "dependencies"), DependencyScope.MANAGED);
        return draft.file();
    }

    private void tables(YamlNode parent) throws YamlException {
        table(Draft.table(parent, "dependencies"), DependencyScope.RUNTIME);
        for (String dash : List.of("-", "_")) {
            table(Draft.table(parent, "dev" + dash + "dependencies"), DependencyScope.DEVELOPMENT);
            table(Draft.table(parent, "build" + dash + "dependencies"), DependencyScope.BUILD);
        }
    }

    private void table(YamlNode dependencies, DependencyScope scope) {
        for (YamlNode.Entry entry : dependencies.entries()) {
            YamlNode value = entry.value();
            String name = value.text("package").isEmpty() ? entry.key().value() : value.text("package");
            boolean optional = value.text("optional").equals("true");
            add(entry.key().place(), name, value, optional ? DependencyScope.OPTIONAL : scope);
        }
    }

    private void add(Place place, String name, YamlNode value, DependencyScope scope) {
        if (value.text("workspace").equals("true")) {
            declare(place, name, "", VersionKind.MANAGED, scope);
        } else if (value.get("path").isPresent()) {
            declare(place, name, value.text("path"), VersionKind.LOCAL, scope);
        } else if (value.get("git").isPresent()) {
            boolean commit = COMMIT.matcher(value.text("rev")).matches();
            declare(place, name, git(value), commit ? VersionKind.EXACT : VersionKind.OPEN, scope);
        } else {
            String version = value instanceof YamlNode.Mapping ? value.text("version") : value.text();
            declare(place, name, version, kind(version.strip()), scope);
        }
    }

    private void declare(Place place, String name, String version, VersionKind kind, DependencyScope scope) {
        draft.add(new Declared(place, name, version, kind, scope, everywhere));
    }

    private static String git(YamlNode value) {
        for (String key : List.of("rev", "tag", "branch")) {
            if (value.get(key).isPresent()) {
                return value.text("git") + "#" + value.text(key);
            }
        }
        return value.text("git");
    }

    static VersionKind kind(String requirement) {
        VersionKind kind = VersionKind.OPEN;
        for (String part : requirement.split("\\s*,\\s*", -1)) {
            if (EXACT.matcher(part).matches()) {
                return VersionKind.EXACT;
            }
            // Without an operator it is a caret's requirement, which ends before the next major version.
            boolean open = part.isEmpty() || part.equals("*") || part.startsWith(">");
            kind = open ? kind : VersionKind.BOUNDED;
        }
        return kind;
    }
}
