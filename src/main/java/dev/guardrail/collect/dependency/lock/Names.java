package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.manifest.Declared;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packages of a lockfile by their names, of a format that does not tell which ones a manifest declares. */
final class Names {

    private final String path;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, List<String>> versions = new LinkedHashMap<>();
    private int packages;

    Names(String path) {
        this.path = path;
    }

    void add(String name, String version, int line) {
        lines.putIfAbsent(name, line);
        versions.computeIfAbsent(name, key -> new ArrayList<>()).add(version);
        packages++;
    }

    int packages() {
        return packages;
    }

    List<String> versions(String name) {
        return versions.getOrDefault(name, List.of());
    }

    /** Those that a manifest declares. */
    List<Locked> of(ManifestFile manifest) {
        return manifest.declared().stream()
                .map(Declared::name)
                .distinct()
                .filter(versions::containsKey)
                .map(name -> new Locked(place(name), name, Optional.empty(), versions(name)))
                .toList();
    }

    Place place(String name) {
        return Place.line(path, lines.getOrDefault(name, 1));
    }
}
