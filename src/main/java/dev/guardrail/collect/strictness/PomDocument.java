package dev.guardrail.collect.strictness;

import dev.guardrail.collect.format.PomProperties;
import dev.guardrail.collect.format.XmlTree;
import dev.guardrail.collect.format.XmlTree.Element;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a {@code pom.xml} to a mapping of its plugins to their configurations, and {@code properties}. A profile that is not
 * active by default says what somebody can ask for, so it is left out.
 */
final class PomDocument {

    private static final String PROPERTIES = "properties";

    private final String path;
    private final PomProperties properties;
    private final List<YamlNode.Entry> entries = new ArrayList<>();

    private PomDocument(String path, Element project) {
        this.path = path;
        this.properties = new PomProperties(project.all(PROPERTIES));
    }

    static YamlNode pom(String path, byte[] content) throws YamlException {
        Element project = XmlTree.read(path, content);
        return new PomDocument(path, project).pom(project);
    }

    private YamlNode pom(Element project) {
        project.first(PROPERTIES).ifPresent(element -> entries.add(entry(PROPERTIES, element.line(), node(element))));
        part(project);
        project.all("profiles")
                .flatMap(profiles -> profiles.all("profile"))
                .filter(profile -> profile.first("activation")
                        .filter(activation -> activation.text("activeByDefault").equals("true"))
                        .isPresent())
                .forEach(this::part);
        return new YamlNode.Mapping(Place.file(path), entries);
    }

    private void part(Element project) {
        for (Element build : project.all("build").toList()) {
            build.first("pluginManagement").ifPresent(this::plugins);
            plugins(build);
        }
    }

    private void plugins(Element parent) {
        parent.all("plugins").flatMap(plugins -> plugins.all("plugin")).forEach(plugin -> {
            String name = plugin.text("artifactId");
            plugin.first("configuration").ifPresent(configuration -> configuration(name, configuration));
            plugin.all("executions")
                    .flatMap(executions -> executions.all("execution"))
                    .flatMap(execution -> execution.all("configuration"))
                    .forEach(configuration -> configuration(name, configuration));
            // That it is there says that it runs with its defaults.
            entries.add(entry(name, plugin.line(), new YamlNode.Mapping(Place.line(path, plugin.line()), List.of())));
        });
    }

    private void configuration(String plugin, Element configuration) {
        entries.add(entry(plugin, configuration.line(), node(configuration)));
    }

    /** Children of one name, or of several of one name, are a list. */
    private YamlNode node(Element element) {
        Place place = Place.line(path, element.line());
        List<Element> children = element.children();
        if (children.isEmpty()) {
            return Documents.scalar(
                    place, properties.resolve(element).orElse(element).text());
        }
        Set<String> names = new HashSet<>();
        children.forEach(child -> names.add(child.name()));
        boolean list = names.size() == 1
                && (children.size() > 1
                        || element.name().startsWith(children.get(0).name())
                        || isArgument(children.get(0)));
        if (list) {
            return new YamlNode.Sequence(
                    place, children.stream().map(this::node).toList());
        }
        List<YamlNode.Entry> pairs = children.stream()
                .map(child -> entry(child.name(), child.line(), node(child)))
                .toList();
        return new YamlNode.Mapping(place, pairs);
    }

    private static boolean isArgument(Element child) {
        return child.name().equals("arg")
                || child.name().equals("compilerArg")
                || child.name().equals("param");
    }

    private YamlNode.Entry entry(String name, int line, YamlNode value) {
        return new YamlNode.Entry(Documents.scalar(Place.line(path, line), name), value);
    }
}
