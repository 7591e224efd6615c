package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what the reader of one manifest finds. */
final class Draft {

    private final String path;
    private final Ecosystem ecosystem;
    private final List<Declared> declared = new ArrayList<>();
    private final List<String> overridden = new ArrayList<>();
    private final List<String> workspaces = new ArrayList<>();
    private String name = "";
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private boolean listed = true;

    Draft(String path, Ecosystem ecosystem) {
        this.path = path;
        this.ecosystem = ecosystem;
    }

    void name(String of) {
        name = of;
    }

    String name() {
        return name;
    }

    /** Some dependencies are only known when something is built. */
    void notListed() {
        listed = false;
    }

    void add(Place place, String dependency, String version, VersionKind kind, DependencyScope scope) {
        add(new Declared(place, dependency, version, kind, scope, true));
    }

    void add(Declared dependency) {
        declared.add(dependency);
    }

    void override(String dependency) {
        overridden.add(dependency);
    }

    void workspace(String glob) {
        workspaces.add(glob);
    }

    /** The node of a key of a mapping; an empty mapping where there is none, and a refusal where it is something else. */
    static YamlNode table(YamlNode parent, String key) throws YamlException {
        YamlNode node = parent.get(key).orElse(new YamlNode.Mapping(parent.place(), List.of()));
        if (!(node instanceof YamlNode.Mapping)) {
            throw new YamlException(
                    node.place(), "expected \"" + key + "\" to be a mapping, found " + node.description());
        }
        return node;
    }

    /** Something in it cannot be known; the rest can. */
    void gap(Place place, String reason) {
        gaps.add(new Gap(Evidence.DEPENDENCIES, Gap.Kind.UNKNOWN, place, reason));
        listed = false;
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    ManifestFile file() {
        return new ManifestFile(path, ecosystem, name, declared, overridden, workspaces, listed, List.copyOf(gaps));
    }
}
