package dev.guardrail.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that was given as evidence, or that was found where such files usually are. It need not be in the repository.
 *
 * @param name its name in reports: a path without a machine's folders, with {@code /} between its segments
 * @param path where it is
 * @param committedAs the paths at which the head has a file with the same content; empty where it has none
 * @param refusal why the file is not opened, in words that can follow its name; empty where it may be opened
 */
public record GivenFile(String name, Path path, List<String> committedAs, String refusal) {

    public GivenFile {
        committedAs = List.copyOf(committedAs);
    }

    /** A file that may be opened, and whose content the head does not have. */
    public GivenFile(String name, Path path) {
        this(name, path, List.of(), "");
    }

    /** A file that is not opened. */
    public static GivenFile refused(String name, Path path, String reason) {
        return new GivenFile(name, path, List.of(), reason);
    }

    /** Whether the file must not be opened. */
    public boolean isRefused() {
        return !refusal.isEmpty();
    }

    /** This file, named by its path in the work tree if it is in there: its paths are about the files around it. */
    public GivenFile in(Path worktree) {
        try {
            Path folder = path.toAbsolutePath().normalize().getParent();
            Path file = folder == null ? path : folder.toRealPath().resolve(path.getFileName());
            Path root = worktree.toRealPath();
            String inRoot = root.relativize(file).toString().replace('\\', '/');
            return file.startsWith(root) ? new GivenFile(inRoot, path, committedAs, refusal) : this;
        } catch (IOException e) {
            return this;
        }
    }
}
