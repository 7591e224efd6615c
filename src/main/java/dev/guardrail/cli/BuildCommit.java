package dev.guardrail.cli;

import dev.guardrail.Version;
import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.fact.ChangedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes down which commit is built. The same commit gives the same bytes; sources that are in no repository of their own,
 * such as those of an archive, have none.
 */
public final class BuildCommit {

    /** What a build is made of. */
    private static final List<String> SOURCES = List.of("pom.xml", "src/main/", "rules/", "policies/");

    private BuildCommit() {}

    /**
     * The build's entry.
     *
     * @param arguments the folder of the sources, and the folder for the classes
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[1]).resolve(Version.COMMIT);
        Optional<String> commit = of(Path.of(arguments[0]));
        if (commit.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, commit.get());
    }

    /** The commit that is checked out, with what else is in the sources; empty where there is none. */
    static Optional<String> of(Path sources) throws IOException {
        // An archive may be unpacked inside of another repository, whose commit is not the one that is built.
        if (!Files.exists(sources.resolve(".git"))) {
            return Optional.empty();
        }
        try (GitRepository repository = GitRepository.open(Optional.of(sources), GitEnvironment.NOTHING)) {
            String commit = Version.abbreviated(repository.cloned().checkedOut().orElseThrow());
            boolean isChanged = repository.collect(repository.resolve(RangeRequest.worktree())).stream()
                    .filter(ChangedFile.class::isInstance)
                    .map(fact -> ((ChangedFile) fact).path())
                    .anyMatch(path -> SOURCES.stream().anyMatch(path::startsWith));
            return Optional.of(isChanged ? commit + ", with changes that are not committed" : commit);
        }
    }
}
