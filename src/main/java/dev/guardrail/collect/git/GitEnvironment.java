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
 * Where the environment says that a repository and its parts are. Git says it so to a hook: what {@code git commit -a} is
 * about to commit is in another index than that of the repository, and what is pushed is in another store of objects.
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

    /** An environment that says nothing. */
    public static final GitEnvironment NOTHING = of(Map.of());

    public GitEnvironment {
        alternates = List.copyOf(alternates);
    }

    /**
     * What the variables of a process say.
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
            throw new UnusableInputException("the environment variable " + name + " is empty");
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
            throw new UnusableInputException("GIT_DIR names no git repository: " + named.getFileName());
        }
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setGitDir(named.toFile());
        worktree.ifPresent(path -> builder.setWorkTree(path.toFile()));
        return builder;
    }

    /** The directory that stands for the repository which git would use in a directory. */
    Path opened(Path current) {
        return directory
                .filter(named -> !isSame(
                        new FileRepositoryBuilder().findGitDir(current.toFile()).getGitDir(), named))
                .orElse(current);
    }

    /** Adds the stores of objects that a repository has besides its own. */
    void addObjects(FileRepositoryBuilder builder) {
        objects.ifPresent(path -> builder.setObjectDirectory(path.toFile()));
        alternates.forEach(path -> builder.addAlternateObjectDirectory(path.toFile()));
    }

    /** Whether a repository is the one that the environment is about. */
    boolean isAbout(File gitDirectory, Path current) {
        return isSame(builder(current).getGitDir(), gitDirectory.toPath());
    }

    /** The index of a repository that the environment is about. */
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
