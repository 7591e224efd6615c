package dev.guardrail.audit;

import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A folder of {@code fixtures/}: a small repository, described as files for each side. */
public record Scenario(Path folder) {

    private static final Path FIXTURES = Path.of("fixtures");
    private static final Instant BEGINNING = Instant.parse("2026-01-05T09:00:00Z");

    /** All scenarios, in the order of their names. */
    public static List<Scenario> all() {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(Scenario::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scenario of that name. */
    public static Scenario named(String name) {
        return new Scenario(FIXTURES.resolve(name));
    }

    /** The day of the audit. */
    public LocalDate today() {
        String today = description().text("today");
        return LocalDate.parse(today.isEmpty() ? "2026-02-01" : today);
    }

    /** Where what is expected of a format is kept. */
    public Path expected(String extension) {
        return folder.resolve("expected." + extension);
    }

    /**
     * Builds the repository: a commit for the base, then the commits of the range, of which the last has the files. A
     * scenario that is like another begins with the files of that one; its own replace and remove some.
     */
    public void build(Path repository) throws IOException, GitAPIException {
        try (Git git = Git.init()
                .setDirectory(repository.toFile())
                .setInitialBranch("main")
                .call()) {
            int hour = 0;
            if (hasBase()) {
                copySide("base", repository);
                commit(git, "Base", hour++);
                git.branchCreate().setName("base").call();
                clear(repository);
            }
            for (String path : texts("unchanged")) {
                copy(folder.resolve("base").resolve(path), repository.resolve(path));
            }
            copySide("head", repository);
            for (String path : texts("removed")) {
                Files.delete(repository.resolve(path));
            }
            for (String subject : texts("commits")) {
                commit(git, subject, hour++);
            }
        }
    }

    /** What the command line is told besides the repository: the range, and the evidence. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(hasBase() ? List.of("--range", "base...main") : List.of());
        description()
                .get("evidence")
                .ifPresent(evidence -> evidence.entries().forEach(option -> {
                    arguments.add("--" + option.key().value());
                    arguments.add(folder.resolve(option.value().text()).toString());
                }));
        return arguments;
    }

    private boolean hasBase() {
        return Files.isDirectory(folder.resolve("base"))
                || like().filter(Scenario::hasBase).isPresent();
    }

    private Optional<Scenario> like() {
        String name = description().text("like");
        return name.isEmpty() ? Optional.empty() : Optional.of(named(name));
    }

    private void copySide(String side, Path repository) throws IOException {
        if (like().isPresent()) {
            like().get().copySide(side, repository);
        }
        if (Files.isDirectory(folder.resolve(side))) {
            copy(folder.resolve(side), repository);
        }
    }

    private List<String> texts(String key) {
        return description().get(key).map(YamlNode::texts).orElse(List.of());
    }

    private YamlNode description() {
        Path file = folder.resolve("scenario.yaml");
        try {
            return YamlReader.read(file.toString(), Files.readAllBytes(file))
                    .map(YamlDocument::root)
                    .orElseThrow();
        } catch (IOException | YamlException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static void commit(Git git, String subject, int hour) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        PersonIdent ada =
                new PersonIdent("Ada", "ada@example.org", BEGINNING.plusSeconds(3600L * hour), ZoneOffset.UTC);
        git.commit()
                .setMessage(subject)
                .setAuthor(ada)
                .setCommitter(ada)
                .setAllowEmpty(true)
                .setSign(false)
                .setNoVerify(true)
                .call();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void clear(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(repository.resolve(".git")))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
