package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.FileMode;

/** Puts buffers in the place of the files of a work tree. */
final class Buffered {

    private final Buffers buffers;

    Buffered(Buffers buffers) {
        this.buffers = buffers;
    }

    /**
     * Files of the commit or of the work tree, with the texts of their buffers. A buffer of a file that is not among them is
     * left out: git ignores it, or it is not in this repository.
     *
     * @throws UnusableInputException if a buffer is one of a link or of a submodule
     */
    List<PathChange> over(List<PathChange> files) {
        if (buffers.isEmpty()) {
            return files;
        }
        List<PathChange> all = new ArrayList<>();
        for (PathChange file : files) {
            String text = buffers.texts().get(file.path());
            all.add(text == null ? file : new PathChange(file.before(), version(file, text)));
        }
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
