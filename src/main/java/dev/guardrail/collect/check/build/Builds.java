package dev.guardrail.collect.check.build;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what the builds of one side run. */
public final class Builds {

    private static final Pattern READ = Pattern.compile(
            "(.*/)?(pom\\.xml|\\.mvn/(maven|jvm)\\.config|[^/]*\\.gradle(\\.kts)?|gradle\\.properties|libs\\.versions\\.toml)|(.*/)?(buildSrc|build-logic)/.*");

    private final Snapshot snapshot;
    private final Readings readings;
    private final GradleFiles files;
    private final Map<List<Object>, Build> known = new HashMap<>();
    private final Map<String, Optional<Gradle>> gradles = new HashMap<>();

    public Builds(Snapshot snapshot, Readings readings) {
        this.snapshot = snapshot;
        this.readings = readings;
        this.files = new GradleFiles(snapshot, readings);
    }

    /** Whether a file of that path decides what a build runs. */
    public static boolean isRead(String path) {
        return READ.matcher(path).matches();
    }

    /**
     * What a command runs.
     *
     * @param program what it calls: {@code mvn}
     * @param goals its goals
     * @param words its words
     * @param directory the folder it runs in; empty for the root of the repository
     */
    public Build of(String program, List<String> goals, List<String> words, String directory) {
        return switch (program) {
            case "mvn" ->
                known.computeIfAbsent(List.of(goals, words, directory), key -> maven(goals, words, directory));
            case "gradle" ->
                known.computeIfAbsent(List.of(goals, words, directory), key -> gradle(goals, words, directory));
            default -> Build.plain(words);
        };
    }

    private Build gradle(List<String> goals, List<String> words, String directory) {
        String folder = directory;
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("-p") || words.get(i).equals("--project-dir")) {
                folder = Paths.resolve(directory, words.get(i + 1)).orElse(directory);
            }
        }
        String at = folder;
        return gradles.computeIfAbsent(at, key -> Gradle.of(files, key))
                .map(gradle -> gradle.build(goals, words, at))
                .orElseGet(() -> Build.plain(words));
    }

    private Build maven(List<String> goals, List<String> words, String directory) {
        List<String> all = new ArrayList<>(words);
        MavenCommand written = MavenCommand.of(goals, words);
        String file = written.file().isEmpty()
                ? Paths.join(directory, "pom.xml")
                : Paths.resolve(directory, written.file())
                        .map(path -> path.endsWith(".xml") ? path : Paths.join(path, "pom.xml"))
                        .orElse("");
        Optional<Place> settings = settings(Paths.folder(file), all);
        Maven maven = new Maven(path -> read(path, PomFile.READING), MavenCommand.of(goals, all));
        Build build = maven.build(all, file).orElseGet(() -> Build.plain(all));
        return new Build(build.words(), settings, build.goals(), build.bound());
    }

    /** Adds the words of the files in the nearest folder {@code .mvn}; the first that is not only about the output. */
    private Optional<Place> settings(String folder, List<String> words) {
        Optional<Place> place = Optional.empty();
        for (Optional<String> at = Optional.of(folder); at.isPresent(); at = Paths.above(at.get())) {
            for (String name : List.of("maven.config", "jvm.config")) {
                List<MavenConfig.Word> added = read(Paths.join(at.get(), ".mvn/" + name), MavenConfig.READING)
                        .orElse(new MavenConfig(List.of()))
                        .words();
                added.forEach(word -> words.add(word.text()));
                place = place.or(() -> added.stream()
                        .filter(word -> word.text().startsWith("-"))
                        .reduce((one, other) -> other)
                        .map(MavenConfig.Word::place));
            }
            if (place.isPresent()) {
                return place;
            }
        }
        return place;
    }

    private <T> Optional<T> read(String path, Reading<T> reading) {
        return readings.find(snapshot, path, reading);
    }
}
