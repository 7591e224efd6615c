package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a report whole or not at all: first to a file beside it, and then moves that file into place. A link at the
 * place is replaced, not followed, and a link to a folder is refused where the change may have added it. So only the
 * user who names the file chooses what is overwritten.
 *
 * @param file where the report goes
 * @param worktree the work tree of the audited repository
 */
record ReportFile(Path file, Optional<Path> worktree) {

    void write(byte[] report) {
        try {
            checkLinks();
            if (isStream()) {
                Files.write(file, report, StandardOpenOption.WRITE);
            } else {
                replace(report);
            }
        } catch (IOException e) {
            throw new UnusableInputException("cannot write the report to `" + file + "`: " + e, e);
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
                    throw new UnusableInputException("cannot write the report to `" + file + "`: `" + at.getFileName()
                            + "` is a symbolic link; expected a folder");
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

    private void replace(byte[] report) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it is a folder");
        }
        Files.createDirectories(folder);
        Path part = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(part);
        try {
            Files.write(part, report, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            keepPermissions(target, part);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Gives the new file the permissions of the old one, so that the same users can read it: another user than the
     * container's reads the summary of a step.
     */
    private static void keepPermissions(Path target, Path part) {
        try {
            if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
                Files.setPosixFilePermissions(part, permissions);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The file system has no such permissions, or does not let us set them: the new file keeps its own.
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
