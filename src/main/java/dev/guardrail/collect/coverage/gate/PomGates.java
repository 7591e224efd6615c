package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.format.XmlTree;
import dev.guardrail.collect.format.XmlTree.Element;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rules of the JaCoCo plugin from a {@code pom.xml}. A threshold stands where its number does. */
final class PomGates {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");
    private static final int REFERENCES_LIMIT = 10;

    private final String path;
    private final GateSink sink;
    private final Map<String, Element> properties = new HashMap<>();

    private PomGates(String path, GateSink sink) {
        this.path = path;
        this.sink = sink;
    }

    static void read(String path, byte[] content, GateSink sink) throws YamlException {
        new PomGates(path, sink).read(XmlTree.read(path, content));
    }

    /** The project's own properties come before those of its profiles. */
    private void read(Element project) {
        project.all("properties").forEach(this::properties);
        project.within("properties").forEach(this::properties);
        project.within("plugin")
                .filter(plugin -> plugin.text("artifactId").equals("jacoco-maven-plugin"))
                .forEach(this::plugin);
    }

    private void properties(Element element) {
        element.children().forEach(property -> properties.putIfAbsent(property.name(), property));
    }

    private void plugin(Element plugin) {
        plugin.first("configuration").ifPresent(configuration -> configuration(configuration, "verify"));
        plugin.first("executions").stream()
                .flatMap(executions -> executions.all("execution"))
                .forEach(execution -> execution
                        .first("configuration")
                        .ifPresent(configuration -> configuration(configuration, execution.text("phase"))));
    }

    private void configuration(Element configuration, String phase) {
        boolean off = resolve(configuration.first("skip"))
                        .map(Element::text)
                        .orElse("")
                        .equals("true")
                || resolve(configuration.first("haltOnFailure"))
                        .map(Element::text)
                        .orElse("")
                        .equals("false");
        List<String> enforcers = off ? List.of() : Enforcers.maven(phase);
        configuration.first("rules").stream()
                .flatMap(rules -> rules.all("rule"))
                .forEach(rule -> rule(rule, enforcers));
    }

    private void rule(Element rule, List<String> enforcers) {
        rule.first("limits").stream().flatMap(limits -> limits.all("limit")).forEach(limit -> {
            JacocoRule jacoco =
                    new JacocoRule(rule.text("element"), limit.text("counter"), limit.text("value"), enforcers);
            number(limit, "minimum").ifPresent(number -> jacoco.minimum(placeOf(number), number.text(), sink));
            number(limit, "maximum").ifPresent(number -> jacoco.maximum(placeOf(number), number.text(), sink));
        });
    }

    /** A limit's number; a gap where it refers to what is elsewhere, in a parent say. */
    private Optional<Element> number(Element limit, String name) {
        Optional<Element> resolved = resolve(limit.first(name));
        if (resolved.isEmpty() && limit.first(name).isPresent()) {
            Element reference = limit.first(name).orElseThrow();
            sink.unknown(placeOf(reference), "`" + reference.text() + "` is not set in this file");
        }
        return resolved;
    }

    private Optional<Element> resolve(Optional<Element> element) {
        Optional<Element> resolved = element;
        for (int i = 0; i < REFERENCES_LIMIT && resolved.isPresent(); i++) {
            Matcher reference = REFERENCE.matcher(resolved.get().text());
            if (!reference.matches()) {
                return resolved;
            }
            resolved = Optional.ofNullable(properties.get(reference.group(1)));
        }
        return Optional.empty();
    }

    private Place placeOf(Element element) {
        return Place.line(path, element.line());
    }
}
