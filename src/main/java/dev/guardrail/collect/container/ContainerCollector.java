package dev.guardrail.collect.container;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.ImageSource;
import dev.guardrail.fact.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Collects the instructions of Dockerfiles, and the images that Dockerfiles and Compose files name. Files with other names
 * are read where a Compose file builds from them, extends or includes them.
 */
public final class ContainerCollector {

    private final Snapshot side;
    private final Predicate<String> included;
    private final Readings readings;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> dockerfiles = new TreeSet<>();

    private ContainerCollector(Snapshot side, Predicate<String> included, Readings readings) {
        this.side = side;
        this.included = included;
        this.readings = readings;
    }

    /**
     * The facts of one side.
     *
     * @param included the files that guardrails look at
     */
    public static List<Fact> collect(Snapshot side, Predicate<String> included, Readings readings) {
        ContainerCollector collector = new ContainerCollector(side, included, readings);
        collector.compose();
        collector.dockerfiles();
        return collector.facts;
    }

    /**
     * The commands of Dockerfiles and of scripts of one side; of scripts without an ending, those that a workflow or an action
     * mentions. Installed and generated files are left out.
     *
     * @param included the files that guardrails look at
     */
    public static List<Fact> commands(Snapshot side, Predicate<String> included, Readings readings) {
        ContainerCollector images = new ContainerCollector(side, included, readings);
        images.compose();
        Predicate<String> own = path -> included.test(path) && FileKinds.of(path) != FileKind.GENERATED;
        Set<String> paths = new TreeSet<>(images.dockerfiles);
        side.files(path -> (ContainerFile.isScript(path)
                                || ContainerFile.isDockerfile(path)
                                || ContainerFile.isCompose(path))
                        && own.test(path))
                .forEach(entry -> paths.add(entry.path()));
        paths.addAll(mentioned(side, own, readings));
        ContainerCollector commands = new ContainerCollector(side, included, readings);
        for (String path : paths) {
            side.find(path)
                    .filter(entry -> entry.regular() && own.test(path))
                    .flatMap(entry -> commands.read(entry, ContainerFile.COMMANDS_READING))
                    .ifPresent(file -> commands.facts.addAll(file.facts()));
        }
        return commands.facts;
    }

    private static Set<String> mentioned(Snapshot side, Predicate<String> own, Readings readings) {
        Set<String> mentioned = new HashSet<>();
        side.files(ContainerFile::isCaller)
                .forEach(entry -> readings.find(side, entry.path(), ContainerFile.MENTIONS_READING)
                        .ifPresent(file -> mentioned.addAll(file.paths())));
        Set<String> paths = new TreeSet<>();
        side.files(path -> ContainerFile.isBare(path) && isMentioned(path, mentioned) && own.test(path))
                .forEach(entry -> paths.add(entry.path()));
        return paths;
    }

    /** Whether a path, or its end as seen from a folder, is among the mentioned ones. */
    private static boolean isMentioned(String path, Set<String> mentioned) {
        String rest = path;
        while (!mentioned.contains(rest)) {
            int slash = rest.indexOf('/');
            if (slash < 0) {
                return false;
            }
            rest = rest.substring(slash + 1);
        }
        return true;
    }

    private void compose() {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        side.files(path -> ContainerFile.isCompose(path) && included.test(path))
                .forEach(entry -> open.add(entry.path()));
        while (!open.isEmpty()) {
            String path = open.removeFirst();
            Optional<Entry> entry =
                    found.add(path) ? side.find(path).filter(file -> included.test(path)) : Optional.empty();
            entry.flatMap(file -> read(file, ContainerFile.COMPOSE_READING)).ifPresent(compose -> {
                facts.addAll(compose.gaps());
                facts.addAll(compose.file().inline());
                images(path, compose.file());
                String folder = Paths.folder(path);
                compose.file()
                        .dockerfiles()
                        .forEach(file -> Paths.resolve(folder, file).ifPresent(dockerfiles::add));
                compose.file()
                        .others()
                        .forEach(file -> Paths.resolve(folder, file).ifPresent(open::add));
            });
        }
    }

    private void images(String path, ComposeFile file) {
        Variables variables = new Variables(environment(Paths.folder(path)), true);
        for (ComposeFile.Named named : file.images()) {
            String image = variables.replaced(named.image());
            if (!image.isEmpty()) {
                facts.add(ContainerImage.of(named.place(), "", 0, image, ImageSource.COMPOSE, named.service()));
            }
        }
    }

    /** The variables of a folder's {@code .env}, which Compose reads. */
    private Map<String, String> environment(String folder) {
        return readings.find(side, Paths.join(folder, ".env"), ContainerFile.ENVIRONMENT_READING)
                .map(ContainerFile.Environment::variables)
                .orElse(Map.of());
    }

    private void dockerfiles() {
        side.files(path -> ContainerFile.isDockerfile(path) && included.test(path))
                .forEach(entry -> dockerfiles.add(entry.path()));
        for (String path : dockerfiles) {
            side.find(path)
                    .filter(entry -> included.test(path))
                    .flatMap(entry -> read(entry, ContainerFile.DOCKERFILE_READING))
                    .ifPresent(file -> facts.addAll(file.facts()));
        }
    }

    private <T> Optional<T> read(Entry entry, Reading<T> reading) {
        try {
            return Optional.of(readings.read(side, entry, reading));
        } catch (UnreadableException e) {
            facts.add(ContainerFile.gap(Place.file(entry.path()), e.getMessage()));
            return Optional.empty();
        }
    }
}
