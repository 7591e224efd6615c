package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that say where a repository and its parts are. Git sets them for a hook:
 * {@code git commit -a} prepares its commit in an index of its own, and pushed objects are in a store of their own.
 *
 * @param directory {@code GIT_DIR}
 * @param worktree {@code GIT_WORK_TREE}
 * @param index {@code GIT_INDEX_FILE}
 * @param objects {@code GIT_OBJECT_DIRECTORY}
 * @param alternates {@code GIT_ALTERNATE_OBJECT_DIRECTORIES}
 */
public record GitEnvironment(
        Optional<Path> directory,
        Optional<Path> worktree,
        Optional<Path> index,
        Optional<Path> objects,
        List<Path> alternates) {

    /** An environment without these variables. */
    public static final GitEnvironment NOTHING = of(Map.of());

    public GitEnvironment {
        alternates = List.copyOf(alternates);
    }

    /**
     * Reads the variables of a process.
     *
     * @throws UnusableInputException if one of them is empty
     */
    public static GitEnvironment of(Map<String, String> variables) {
        return new GitEnvironment(
                path(variables, "GIT_DIR"),
                path(variables, "GIT_WORK_TREE"),
                path(variables, "GIT_INDEX_FILE"),
                path(variables, "GIT_OBJECT_DIRECTORY"),
                Stream.of(variables
                                .getOrDefault("GIT_ALTERNATE_OBJECT_DIRECTORIES", "")
                                .split(File.pathSeparator, -1))
                        .filter(path -> !path.isEmpty())
                        .map(path -> Path.of(path).toAbsolutePath())
                        .toList());
    }

    private static Optional<Path> path(Map<String, String> variables, String name) {
        Optional<String> value = Optional.ofNullable(variables.get(name));
        if (value.filter(String::isBlank).isPresent()) {
            throw new UnusableInputException("the environment variable `" + name + "` is empty");
        }
        return value.map(path -> Path.of(path).toAbsolutePath().normalize());
    }

    /** Builds the repository that git would use in a directory. */
    FileRepositoryBuilder builder(Path current) {
        FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(current.toFile());
        if (directory.isEmpty() || isSame(found.getGitDir(), directory.get())) {
            worktree.ifPresent(path -> found.setWorkTree(path.toFile()));
            return found;
        }
        Path named = directory.get();
        if (!Files.exists(named.resolve("HEAD"))) {
            throw new UnusableInputException("`GIT_DIR` names no git repository: `" + named.getFileName() + "`");
        }
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setGitDir(named.toFile());
        worktree.ifPresent(path -> builder.setWorkTree(path.toFile()));
        return builder;
    }

    /** The directory that represents the repository that git would use in a directory. */
    Path opened(Path current) {
        return directory
                .filter(named -> !isSame(
                        new FileRepositoryBuilder().findGitDir(current.toFile()).getGitDir(), named))
                .orElse(current);
    }

    /** Adds the further object stores of a repository. */
    void addObjects(FileRepositoryBuilder builder) {
        objects.ifPresent(path -> builder.setObjectDirectory(path.toFile()));
        alternates.forEach(path -> builder.addAlternateObjectDirectory(path.toFile()));
    }

    /** Whether the environment is about a repository. */
    boolean isAbout(File gitDirectory, Path current) {
        return isSame(builder(current).getGitDir(), gitDirectory.toPath());
    }

    /** The index file of a repository that the environment is about. */
    Path index(Repository repository) {
        return index.orElse(repository.getIndexFile().toPath());
    }

    private static boolean isSame(@Nullable File one, Path other) {
        try {
            return one != null && Files.exists(other) && Files.isSameFile(one.toPath(), other);
        } catch (IOException e) {
            return false;
        }
    }
}
