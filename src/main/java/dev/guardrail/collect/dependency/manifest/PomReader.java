package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.dependency.manifest.Pom.Coordinates;
import dev.guardrail.collect.format.XmlTree;
import dev.guardrail.collect.format.XmlTree.Element;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code pom.xml}. Plugins, extensions, parents and imported platforms are needed to build; those of a profile are as
 * those of the project.
 */
final class PomReader {

    /** The group of a plugin that names none. */
    private static final String PLUGINS = "org.apache.maven.plugins";

    private final String path;
    private final List<Coordinates> used = new ArrayList<>();
    private final List<Coordinates> managed = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();

    private PomReader(String path) {
        this.path = path;
    }

    static Pom read(String path, byte[] content) throws YamlException {
        Element project = XmlTree.read(path, content);
        if (!project.name().equals("project")) {
            throw new YamlException(
                    Place.line(path, project.line()), "expected <project>, found <" + project.name() + ">");
        }
        return new PomReader(path).read(project);
    }

    private Pom read(Element project) {
        Optional<Element> parent = project.first("parent");
        project(project);
        project.all("profiles").flatMap(profiles -> profiles.all("profile")).forEach(this::project);
        return new Pom(
                path,
                project.text("groupId"),
                project.text("artifactId"),
                project.text("version"),
                coordinates(
                        parent.orElse(project),
                        parent.map(one -> one.text("artifactId")).orElse("")),
                parent.flatMap(this::pathOf).orElse(""),
                properties,
                used,
                managed);
    }

    private Coordinates coordinates(Element parent, String artifact) {
        return new Coordinates(
                place(parent), parent.text("groupId"), artifact, parent.text("version"), DependencyScope.BUILD, false);
    }

    /** Without a path Maven looks in the folder above, and with an empty one nowhere in the repository. */
    private Optional<String> pathOf(Element parent) {
        String written = parent.first("relativePath").map(Element::text).orElse("../pom.xml");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String folder = path.substring(0, path.length() - "pom.xml".length());
        Optional<String> file = Paths.resolve(folder, written);
        return file.map(found -> found.endsWith(".xml") ? found : Paths.join(found, "pom.xml"));
    }

    /** A project, or a profile of one. */
    private void project(Element project) {
        project.all("properties")
                .flatMap(element -> element.children().stream())
                .forEach(property -> properties.putIfAbsent(property.name(), property.text()));
        project.all("dependencies").forEach(list -> dependencies(list, used));
        project.all("dependencyManagement")
                .flatMap(management -> management.all("dependencies"))
                .forEach(list -> dependencies(list, managed));
        project.all("build").forEach(this::build);
        project.all("reporting").forEach(reporting -> plugins(reporting, used));
    }

    private void build(Element build) {
        plugins(build, used);
        build.all("pluginManagement").forEach(management -> plugins(management, managed));
        build.all("extensions")
                .flatMap(list -> list.all("extension"))
                .forEach(extension -> add(used, extension, extension.text("groupId"), DependencyScope.BUILD));
    }

    private void plugins(Element parent, List<Coordinates> to) {
        for (Element plugin : listed(parent, "plugins", "plugin").toList()) {
            String group = plugin.text("groupId").isEmpty() ? PLUGINS : plugin.text("groupId");
            add(to, plugin, group, DependencyScope.BUILD);
            // Those of a plugin are used wherever the plugin is, and no dependencyManagement is about them.
            listed(plugin, "dependencies", "dependency")
                    .forEach(one -> add(used, one, one.text("groupId"), DependencyScope.BUILD));
        }
    }

    private static Stream<Element> listed(Element parent, String list, String item) {
        return parent.all(list).flatMap(element -> element.all(item));
    }

    private void dependencies(Element list, List<Coordinates> to) {
        list.all("dependency").forEach(one -> add(to, one, one.text("groupId"), scope(one)));
    }

    private static DependencyScope scope(Element dependency) {
        String scope = dependency.text("scope");
        if (scope.equals("import")) {
            return DependencyScope.BUILD;
        }
        if (scope.equals("test")) {
            return DependencyScope.DEVELOPMENT;
        }
        boolean optional = dependency.text("optional").equals("true");
        return optional ? DependencyScope.OPTIONAL : DependencyScope.RUNTIME;
    }

    private void add(List<Coordinates> to, Element element, String group, DependencyScope scope) {
        String artifact = element.text("artifactId");
        if (!artifact.isEmpty()) {
            boolean file = element.text("scope").equals("system");
            to.add(new Coordinates(place(element), group, artifact, element.text("version"), scope, file));
        }
    }

    private Place place(Element element) {
        Element named =
                element.first("version").or(() -> element.first("artifactId")).orElse(element);
        return Place.line(path, named.line());
    }
}
