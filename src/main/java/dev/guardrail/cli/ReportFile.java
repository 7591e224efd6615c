package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a report whole or not at all: first to a file beside it, and then moves that file into place. A link at the
 * place is replaced, not followed, and a link to a folder is refused where the change may have added it. So only the
 * user who names the file chooses what is overwritten.
 *
 * @param file where the report goes
 * @param worktree the work tree of the audited repository
 * @param what what messages call it
 */
record ReportFile(Path file, Optional<Path> worktree, String what) {

    ReportFile(Path file, Optional<Path> worktree) {
        this(file, worktree, "report");
    }

    void write(byte[] report) {
        try (ReportPart part = begin()) {
            part.write(report);
            part.finish();
        }
    }

    /** Begins a report that is written in pieces. */
    ReportPart begin() {
        try {
            checkLinks();
            return isStream() ? ReportPart.ofStream(file, what) : ReportPart.beside(file, what);
        } catch (IOException e) {
            throw ReportPart.problem(what, file, e);
        }
    }

    /**
     * Refuses links to folders below the work tree or, for a relative path, the current directory. Links above, such as
     * {@code /tmp} on a Mac, belong to the machine.
     */
    private void checkLinks() throws IOException {
        List<Path> roots = new ArrayList<>();
        if (worktree.isPresent()) {
            roots.add(worktree.get().toRealPath());
        }
        if (!file.isAbsolute()) {
            roots.add(Path.of("").toRealPath());
        }
        Path folder = file.toAbsolutePath().getParent();
        for (Path at = folder; at != null && at.getParent() != null; at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                Path in = at.getParent().toRealPath();
                if (roots.stream().anyMatch(in::startsWith)) {
                    throw new UnusableInputException("cannot write the " + what + " to `" + file + "`: `"
                            + at.getFileName() + "` is a symbolic link; expected a folder");
                }
            }
        }
    }

    /** Whether the file is a pipe or a device, such as {@code /dev/stdout}, where there is nothing to replace. */
    private boolean isStream() throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (absolute.startsWith("/dev") && !absolute.startsWith("/dev/shm") || absolute.startsWith("/proc")) {
            return true;
        }
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .isOther();
    }
}
