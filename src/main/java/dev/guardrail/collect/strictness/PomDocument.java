package dev.guardrail.collect.strictness;

import dev.guardrail.collect.format.XmlTree;
import dev.guardrail.collect.format.XmlTree.Element;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code pom.xml} to a mapping of its plugins to their configurations, and {@code properties}. A profile that is not
 * active by default says what somebody can ask for, so it is left out.
 */
final class PomDocument {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");
    private static final int REFERENCES_LIMIT = 10;
    private static final String PROPERTIES = "properties";

    private final String path;
    private final Map<String, String> properties = new HashMap<>();
    private final List<YamlNode.Entry> entries = new ArrayList<>();

    private PomDocument(String path) {
        this.path = path;
    }

    static YamlNode pom(String path, byte[] content) throws YamlException {
        return new PomDocument(path).pom(XmlTree.read(path, content));
    }

    private YamlNode pom(Element project) {
        project.all(PROPERTIES)
                .flatMap(element -> element.children().stream())
                .forEach(property -> properties.putIfAbsent(property.name(), property.text()));
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
            return Documents.scalar(place, resolved(element.text()));
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

    private String resolved(String text) {
        String value = text;
        for (int i = 0; i < REFERENCES_LIMIT; i++) {
            Matcher reference = REFERENCE.matcher(value);
            Optional<String> known =
                    reference.matches() ? Optional.ofNullable(properties.get(reference.group(1))) : Optional.empty();
            if (known.isEmpty()) {
                return value;
            }
            value = known.get();
        }
        return value;
    }

    private YamlNode.Entry entry(String name, int line, YamlNode value) {
        return new YamlNode.Entry(Documents.scalar(Place.line(path, line), name), value);
    }
}
