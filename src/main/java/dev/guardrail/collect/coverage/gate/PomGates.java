package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.format.PomProperties;
import dev.guardrail.collect.format.XmlTree;
import dev.guardrail.collect.format.XmlTree.Element;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the rules of the JaCoCo plugin from a {@code pom.xml}. A threshold stands where its number does. */
final class PomGates {

    private final String path;
    private final GateSink sink;
    private final PomProperties properties;

    /** The project's own properties come before those of its profiles. */
    private PomGates(String path, Element project, GateSink sink) {
        this.path = path;
        this.sink = sink;
        this.properties = new PomProperties(Stream.concat(project.all("properties"), project.within("properties")));
    }

    static void read(String path, byte[] content, GateSink sink) throws YamlException {
        Element project = XmlTree.read(path, content);
        new PomGates(path, project, sink).read(project);
    }

    private void read(Element project) {
        project.within("plugin")
                .filter(plugin -> plugin.text("artifactId").equals("jacoco-maven-plugin"))
                .forEach(this::plugin);
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
        boolean off = configuration
                        .first("skip")
                        .flatMap(properties::resolve)
                        .map(Element::text)
                        .orElse("")
                        .equals("true")
                || configuration
                        .first("haltOnFailure")
                        .flatMap(properties::resolve)
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
        Optional<Element> resolved = limit.first(name).flatMap(properties::resolve);
        if (resolved.isEmpty() && limit.first(name).isPresent()) {
            Element reference = limit.first(name).orElseThrow();
            sink.unknown(placeOf(reference), "`" + reference.text() + "` is not set in this file");
        }
        return resolved;
    }

    private Place placeOf(Element element) {
        return Place.line(path, element.line());
    }
}
