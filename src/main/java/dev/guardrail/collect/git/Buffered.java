package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.FileMode;

/** Puts buffers in the place of the files of a work tree. */
final class Buffered {

    private final Path root;
    private final Buffers buffers;

    Buffered(Path root, Buffers buffers) {
        this.root = root;
        this.buffers = buffers;
    }

    /**
     * Every file of the commit or of the work tree, with the buffers in it. A buffer of a file that git ignores is left out,
     * as that file is.
     *
     * @throws UnusableInputException if a buffer is one of a link or of a submodule
     */
    List<PathChange> over(List<PathChange> files) {
        if (buffers.isEmpty()) {
            return files;
        }
        Set<String> found = new HashSet<>();
        List<PathChange> all = new ArrayList<>();
        for (PathChange file : files) {
            found.add(file.path());
            String text = buffers.texts().get(file.path());
            all.add(text == null ? file : new PathChange(file.before(), version(file, text)));
        }
        buffers.texts().forEach((path, text) -> {
            if (!found.contains(path) && !Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                all.add(new PathChange(Version.ABSENT, of(path, FileMode.REGULAR_FILE, text, EolStreamType.DIRECT)));
            }
        });
        return all;
    }

    private static Version version(PathChange file, String text) {
        Version known = file.after().isPresent() ? file.after() : file.before();
        if (!known.isRegular()) {
            throw new UnusableInputException("there is a buffer for `" + file.path() + "`, which is a "
                    + (known.isSubmodule() ? "submodule" : "symbolic link"));
        }
        EolStreamType lineEnds = known.bytes() instanceof WorktreeBytes bytes ? bytes.lineEnds() : EolStreamType.DIRECT;
        return of(file.path(), known.mode(), Objects.requireNonNull(text), lineEnds);
    }

    private static Version of(String path, FileMode mode, String text, EolStreamType lineEnds) {
        BufferBytes bytes = new BufferBytes(text, lineEnds);
        return new Version(path, mode, bytes.id(), bytes);
    }
}
