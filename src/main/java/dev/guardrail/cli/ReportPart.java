package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A report of which a part is written: in a file beside its place, or in a pipe or a device. */
final class ReportPart implements AutoCloseable {

    private final Path file;
    private final String what;
    private final Path part;
    private final OutputStream out;

    private ReportPart(Path file, String what, Path part, OutputStream out) {
        this.file = file;
        this.what = what;
        this.part = part;
        this.out = out;
    }

    static ReportPart ofStream(Path file, String what) throws IOException {
        return new ReportPart(file, what, file, Files.newOutputStream(file, StandardOpenOption.WRITE));
    }

    static ReportPart beside(Path file, String what) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it is a folder");
        }
        Files.createDirectories(folder);
        Path part = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(part);
        return new ReportPart(
                file, what, part, Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    static UnusableInputException problem(String what, Path file, IOException cause) {
        return new UnusableInputException("cannot write the " + what + " to `" + file + "`: " + cause, cause);
    }

    void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw problem(what, file, e);
        }
    }

    /** Moves the whole report into place. */
    void finish() {
        try {
            out.close();
            if (!part.equals(file)) {
                Path target = file.toAbsolutePath();
                keepPermissions(target, part);
                move(part, target);
            }
        } catch (IOException e) {
            throw problem(what, file, e);
        }
    }

    /** Deletes a part that is not finished. */
    @Override
    public void close() {
        try {
            out.close();
            if (!part.equals(file)) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // The report is in place, or an earlier problem says why it is not.
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
