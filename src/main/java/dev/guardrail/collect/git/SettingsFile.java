package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a repository, read once before anything else reads them. JGit says which files they include, nested
 * ones too, and this class checks each file before JGit opens it. JGit ignores {@code includeIf}, and the settings of
 * the user, of the machine and of a linked work tree.
 */
final class SettingsFile extends FileBasedConfig {

    /** Includes may be nested ten deep, so without this limit a few lines could include any number of files. */
    private static final int LIMIT = 1000;

    private final String whose;
    private int includes;

    private SettingsFile(Path file, String whose) {
        super(file.toFile(), FS.DETECTED);
        this.whose = whose;
    }

    /**
     * Checks what a file of settings includes.
     *
     * @param whose the words after a file's name in messages; empty for the settings of the repository itself
     * @throws UnusableInputException if one of the files must not be opened
     */
    static void check(Path file, String whose) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            new SettingsFile(file, whose).load();
        } catch (ConfigInvalidException e) {
            if (e.getCause() instanceof UnusableInputException refusal) {
                throw refusal;
            }
            // The code that opens the repository reports it.
        }
    }

    @Override
    protected byte @Nullable [] readIncludedConfig(String path) throws ConfigInvalidException {
        includes++;
        if (includes > LIMIT) {
            throw GitFiles.unusable("the settings" + whose + " include more than " + LIMIT + " files");
        }
        FS fs = FS.DETECTED;
        File file = path.startsWith("~/")
                ? fs.resolve(fs.userHome(), path.substring(2))
                : fs.resolve(getFile().getParentFile(), path);
        try {
            GitFiles.check(file.toPath(), "the file that `include.path`" + whose + " names", GitFiles.TEXT_LIMIT);
        } catch (IOException e) {
            throw new ConfigInvalidException(e.getMessage(), e);
        }
        return super.readIncludedConfig(path);
    }
}
