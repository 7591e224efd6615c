package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that selects the repository. */
final class RepositoryOption {

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description =
                    "The repository; if not given, the repository of GIT_DIR, or around the current directory, as git"
                            + " finds it.")
    private @Nullable Path repository;

    void take(String folder) {
        repository = Path.of(folder);
    }

    /** The folder that is named, whatever there is. */
    Optional<Path> named() {
        return Optional.ofNullable(repository);
    }

    /**
     * The folder that is named.
     *
     * @throws UnusableInputException if it is none
     */
    Optional<Path> folder() {
        checkFolder(repository);
        return named();
    }

    /**
     * The folder that is named, or else the current directory.
     *
     * @throws UnusableInputException if it is none
     */
    Path orCurrent() {
        return folder().orElse(Path.of(""));
    }

    /** Refuses a repository that is no folder. */
    static void checkFolder(@Nullable Path repository) {
        if (repository != null && !Files.isDirectory(repository)) {
            throw new UnusableInputException("`" + repository + "` is not a folder; `--repo` needs one");
        }
    }
}
