package dev.guardrail.collect.check.build;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.format.XmlTree;
import dev.guardrail.collect.format.XmlTree.Element;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the parts of a {@code pom.xml} that decide which checks run. */
final class PomFile {

    /** In bytes: a POM that people write is far smaller. */
    private static final int SIZE_LIMIT = 4 << 20;

    static final Reading<Pom> READING = new Reading<>("poms", Pom.class, path -> true, SIZE_LIMIT, PomFile::read);

    private static final Pom EMPTY =
            new Pom("", "", false, Set.of(), new Pom.Part(List.of(), Map.of(), List.of(), List.of()), List.of());

    private final String path;

    private PomFile(String path) {
        this.path = path;
    }

    private static Pom read(SourceFile file) {
        try {
            return new PomFile(file.path()).project(XmlTree.read(file.path(), file.content()));
        } catch (YamlException e) {
            return EMPTY;
        }
    }

    private Pom project(Element project) {
        Set<String> needs = new HashSet<>();
        project.all("dependencies")
                .flatMap(list -> list.all("dependency"))
                .forEach(one -> needs.add(one.text("artifactId")));
        return new Pom(
                project.text("artifactId"),
                project.first("parent").flatMap(this::parent).orElse(""),
                project.text("packaging").equals("pom"),
                needs,
                part(project),
                project.all("profiles")
                        .flatMap(profiles -> profiles.all("profile"))
                        .map(this::profile)
                        .toList());
    }

    /** Without a path Maven looks in the folder above, and with an empty one nowhere in the repository. */
    private Optional<String> parent(Element parent) {
        String written = parent.first("relativePath").map(Element::text).orElse("../pom.xml");
        return written.isEmpty() ? Optional.empty() : file(written);
    }

    /** The file of a module, which is named by its folder or by its file. */
    private Optional<String> file(String written) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Optional<String> file = Paths.resolve(folder, written);
        return file.map(found -> found.endsWith(".xml") ? found : Paths.join(found, "pom.xml"));
    }

    private Pom.Profile profile(Element profile) {
        Optional<Element> activation = profile.first("activation");
        Optional<Element> property = activation.flatMap(one -> one.first("property"));
        return new Pom.Profile(
                profile.text("id"),
                activation.map(one -> one.text("activeByDefault")).orElse("").equals("true"),
                property.map(one -> one.text("name")).orElse(""),
                property.map(one -> one.text("value")).orElse(""),
                activation.stream()
                        .flatMap(one -> one.children().stream())
                        .anyMatch(one -> Set.of("jdk", "os", "file").contains(one.name())),
                part(profile));
    }

    private Pom.Part part(Element project) {
        Map<String, String> properties = new HashMap<>();
        project.all("properties")
                .flatMap(list -> list.children().stream())
                .forEach(one -> properties.put(one.name(), one.text()));
        List<Pom.Plugin> plugins = new ArrayList<>();
        List<Pom.Plugin> managed = new ArrayList<>();
        project.all("build").forEach(build -> {
            plugins(build, plugins);
            build.first("pluginManagement").ifPresent(list -> plugins(list, managed));
        });
        List<String> modules = new ArrayList<>();
        Stream.concat(project.all("modules"), project.all("subprojects"))
                .flatMap(list -> list.children().stream())
                .forEach(module -> file(module.text()).ifPresent(modules::add));
        return new Pom.Part(modules, properties, plugins, managed);
    }

    private void plugins(Element build, List<Pom.Plugin> plugins) {
        build.all("plugins").flatMap(list -> list.all("plugin")).forEach(plugin -> {
            String name = MavenGoals.prefix(plugin.text("artifactId"));
            plugins.add(new Pom.Plugin(
                    name,
                    !plugin.text("inherited").equals("false"),
                    settings(plugin),
                    plugin.all("executions")
                            .flatMap(list -> list.all("execution"))
                            .map(execution -> execution(name, execution))
                            .toList()));
        });
    }

    private Pom.Execution execution(String plugin, Element execution) {
        Map<String, Place> goals = new HashMap<>();
        execution
                .all("goals")
                .flatMap(list -> list.all("goal"))
                .filter(goal -> MavenGoals.checks(plugin, goal.text()))
                .forEach(goal -> goals.put(goal.text(), Place.line(path, goal.line())));
        String id = execution.text("id");
        return new Pom.Execution(id.isEmpty() ? "default" : id, execution.text("phase"), goals, settings(execution));
    }

    /** The settings that are a word. */
    private static Map<String, String> settings(Element element) {
        Map<String, String> settings = new HashMap<>();
        element.all("configuration")
                .flatMap(list -> list.children().stream())
                .filter(one -> MavenGoals.SWITCHES.contains(one.name()))
                .forEach(one -> settings.put(one.name(), one.text()));
        return settings;
    }
}
