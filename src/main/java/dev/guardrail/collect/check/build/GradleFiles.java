package dev.guardrail.collect.check.build;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the builds of one side. */
final class GradleFiles {

    /** The folders that hold builds of plugins, besides those that the settings name. */
    private static final List<String> PLUGIN_BUILDS = List.of("buildSrc");

    /** In files of builds of plugins. */
    private static final int LIMIT = 500;

    private final Snapshot snapshot;
    private final Readings readings;
    private final Map<String, Map<String, String>> sources = new HashMap<>();

    GradleFiles(Snapshot snapshot, Readings readings) {
        this.snapshot = snapshot;
        this.readings = readings;
    }

    /** The script of that name, in Kotlin or Groovy. */
    Optional<String> find(String name) {
        return Stream.of(".gradle.kts", ".gradle")
                .map(ending -> name + ending)
                .filter(this::has)
                .findFirst();
    }

    boolean has(String path) {
        return snapshot.find(path).filter(Snapshot.Entry::regular).isPresent();
    }

    Optional<GradleFile> read(String path) {
        return read(path, GradleReader.READING);
    }

    GradleFile.Settings settings(String root) {
        return find(Paths.join(root, "settings"))
                .flatMap(this::read)
                .map(GradleFile::settings)
                .orElse(new GradleFile.Settings(List.of(), Map.of(), List.of(), true));
    }

    /** The names of the properties that are set for all builds. */
    Set<String> properties(String root) {
        return read(Paths.join(root, "gradle.properties"), GradleNames.PROPERTIES)
                .map(names -> names.ids().keySet())
                .orElse(Set.of());
    }

    /** The id of a plugin that may be named by a catalogue. */
    String plugin(String root, String written) {
        int at = written.indexOf("plugins.");
        if (at < 0) {
            return written;
        }
        String name = written.substring(at + "plugins.".length());
        return read(Paths.join(root, "gradle/libs.versions.toml"), GradleNames.CATALOGUE)
                .map(names -> names.ids().get(name))
                .orElse(name);
    }

    /** The source of a plugin that the repository has. */
    Optional<GradleFile> source(String root, String plugin) {
        return Optional.ofNullable(sources.computeIfAbsent(root, this::sources).get(plugin))
                .flatMap(this::read);
    }

    /** The files of plugins, by their ids. */
    private Map<String, String> sources(String root) {
        List<String> folders = Stream.concat(PLUGIN_BUILDS.stream(), settings(root).builds().stream())
                .flatMap(folder -> Paths.resolve(root, folder).stream())
                .map(folder -> folder + "/")
                .toList();
        Map<String, String> byName = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        snapshot
                .files(path -> folders.stream().anyMatch(path::startsWith)
                        && path.matches(".*\\.(gradle|gradle\\.kts|kt|java|groovy)"))
                .stream()
                .limit(LIMIT)
                .forEach(entry -> {
                    String path = entry.path();
                    String name = Paths.name(path).replaceFirst("\\.(gradle|gradle\\.kts|kt|java|groovy)$", "");
                    byName.putIfAbsent(name, path);
                    if (path.contains("/src/")) {
                        if (path.matches(".*\\.gradle(\\.kts)?")) {
                            ids.putIfAbsent(name, path);
                        }
                    } else {
                        read(path)
                                .ifPresent(file ->
                                        file.declared().forEach((id, type) -> ids.putIfAbsent(id, "class " + type)));
                    }
                });
        Map<String, String> sources = new HashMap<>();
        ids.forEach((id, file) -> {
            String path = file.startsWith("class ") ? byName.get(file.substring(6)) : file;
            if (path != null) {
                sources.put(id, path);
            }
        });
        return sources;
    }

    private <T> Optional<T> read(String path, Reading<T> reading) {
        return readings.find(snapshot, path, reading);
    }
}
