package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.VersionKind;
import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads version catalogues of Gradle. A plugin goes by the name of its marker, {@code id:id.gradle.plugin}, as which Gradle
 * downloads it; that of a library is {@code group:artifact}.
 */
final class CatalogueReader {

    private final Draft draft;
    private final Map<String, YamlNode> versions = new HashMap<>();
    private final Map<String, List<String>> libraries = new HashMap<>();

    private CatalogueReader(Draft draft) {
        this.draft = draft;
    }

    static Catalogue read(String path, byte[] content) throws YamlException {
        Draft draft = new Draft(path, Ecosystem.MAVEN);
        CatalogueReader reader = new CatalogueReader(draft);
        reader.read(TomlReader.read(path, content).root());
        return new Catalogue(draft.file(), reader.libraries);
    }

    private void read(YamlNode root) throws YamlException {
        for (YamlNode.Entry version : Draft.table(root, "versions").entries()) {
            versions.put(alias(version.key().value()), version.value());
        }
        for (YamlNode.Entry library : Draft.table(root, "libraries").entries()) {
            YamlNode value = library.value();
            String module = value.get("module").isPresent()
                    ? value.text("module")
                    : value.text("group") + ":" + value.text("name");
            String name =
                    add(library, value instanceof YamlNode.Mapping ? module : value.text(), DependencyScope.MANAGED);
            libraries.put(alias(library.key().value()), List.of(name));
        }
        for (YamlNode.Entry bundle : Draft.table(root, "bundles").entries()) {
            List<String> names = bundle.value().texts().stream()
                    .flatMap(library -> libraries.getOrDefault(alias(library), List.of()).stream())
                    .toList();
            libraries.put("bundles." + alias(bundle.key().value()), names);
        }
        for (YamlNode.Entry plugin : Draft.table(root, "plugins").entries()) {
            YamlNode value = plugin.value();
            String[] parts = (value instanceof YamlNode.Mapping ? value.text("id") : value.text()).split(":", 2);
            String marker = parts[0] + ":" + parts[0] + ".gradle.plugin";
            add(plugin, parts.length == 2 ? marker + ":" + parts[1] : marker, DependencyScope.BUILD);
        }
    }

    /** Gradle takes {@code -}, {@code _} and {@code .} for the same in the names of a catalogue. */
    static String alias(String written) {
        return written.replaceAll("[-_]", ".");
    }

    private String add(YamlNode.Entry entry, String notation, DependencyScope scope) throws YamlException {
        String[] parts = notation.split(":", 3);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new YamlException(
                    entry.value().place(),
                    "expected \"" + entry.key().value() + "\" to be a module or a plugin, found \"" + notation + "\"");
        }
        String version = parts.length == 3 ? parts[2] : version(entry.value());
        VersionKind kind = MavenVersion.kind(version);
        String name = parts[0] + ":" + parts[1];
        draft.add(entry.key().place(), name, version, kind, scope);
        return name;
    }

    private String version(YamlNode of) {
        YamlNode version = of.get("version").orElse(new YamlNode.Mapping(of.place(), List.of()));
        String reference = version.text("ref");
        if (!reference.isEmpty()) {
            version = versions.getOrDefault(alias(reference), version);
        }
        return version instanceof YamlNode.Mapping ? rich(version) : version.text();
    }

    /** What must be comes before what should, and that before what may. */
    private static String rich(YamlNode version) {
        for (String key : List.of("strictly", "require", "prefer")) {
            if (version.get(key).isPresent()) {
                return version.text(key);
            }
        }
        return "";
    }
}
