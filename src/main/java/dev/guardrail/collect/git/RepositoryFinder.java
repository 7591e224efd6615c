package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Finds a repository and opens it, after a check of the files that JGit opens. */
final class RepositoryFinder {

    private RepositoryFinder() {}

    /** A builder for the repository around a directory; without a git directory where there is none. */
    static FileRepositoryBuilder around(Path dir) {
        Path folder = dir.toAbsolutePath().normalize();
        try {
            GitFiles.checkAround(folder);
        } catch (IOException e) {
            throw new UnusableInputException("the git repository cannot be opened: " + firstLine(e), e);
        }
        return new FileRepositoryBuilder().findGitDir(folder.toFile());
    }

    /**
     * Opens the repository of a builder.
     *
     * @param dir the directory that messages name
     * @throws UnusableInputException if there is none, or none that can be read
     */
    static Repository open(Path dir, FileRepositoryBuilder builder, GitEnvironment environment) {
        if (builder.getGitDir() == null) {
            throw new UnusableInputException(name(dir) + " is not in a git repository");
        }
        try {
            Path gitDir = builder.getGitDir().toPath();
            GitFiles.check(gitDir);
            GitFiles.checkPacks(gitDir);
            environment.addObjects(builder);
            Repository repository = builder.setMustExist(true).build();
            for (String key : List.of("excludesfile", "attributesfile")) {
                String file = repository.getConfig().getString("core", null, key);
                if (file != null) {
                    GitFiles.checkSetting("core." + key, file);
                }
            }
            return repository;
        } catch (RepositoryNotFoundException e) {
            throw new UnusableInputException(name(dir) + " is not in a git repository", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInputException("the git repository cannot be opened: " + firstLine(e), e);
        }
    }

    static String name(Path dir) {
        return dir.toString().isEmpty() ? "the current directory" : "`" + dir + "`";
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
