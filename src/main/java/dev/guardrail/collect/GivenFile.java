package dev.guardrail.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that was given as evidence, or that stands where such files usually do; not necessarily one of the repository.
 *
 * @param name what reports call it: a path without a machine's folders, with {@code /} between its segments
 * @param path where it is
 * @param committedAs where the head has a file with the same content; empty where it has none
 * @param refusal why it is not opened; empty where it may be
 */
public record GivenFile(String name, Path path, List<String> committedAs, String refusal) {

    public GivenFile {
        committedAs = List.copyOf(committedAs);
    }

    /** A file that may be opened, and that the head does not have. */
    public GivenFile(String name, Path path) {
        this(name, path, List.of(), "");
    }

    /** One that is not opened. */
    public static GivenFile refused(String name, Path path, String reason) {
        return new GivenFile(name, path, List.of(), reason);
    }

    /** Whether it is not opened. */
    public boolean isRefused() {
        return !refusal.isEmpty();
    }

    /** The same by its path in a work tree, if it is in there: what it says is about the files around it. */
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
