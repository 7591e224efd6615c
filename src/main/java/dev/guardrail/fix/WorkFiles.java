package dev.guardrail.fix;

import dev.guardrail.collect.OrdinaryFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.repair.FileText;
import dev.guardrail.repair.RepairException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of a work tree that may be repaired: what was audited, and what is there.
 *
 * @param worktree the work tree
 * @param audited the files that were audited
 */
public record WorkFiles(Path worktree, Snapshot audited) implements Originals {

    /** In bytes: far more than GitHub takes for a workflow. */
    static final int LIMIT = 4 << 20;

    private static final List<String> CONFLICT_MARKS = List.of("<<<<<<< ", "||||||| ", ">>>>>>> ");

    @Override
    public FileText read(String path) throws UnfixableException {
        Path file = file(path);
        try {
            if (Files.size(file) > LIMIT) {
                throw new UnfixableException("the file is larger than " + LIMIT + " bytes");
            }
            byte[] bytes = Files.readAllBytes(file);
            FileText text = FileText.of(path, bytes);
            if (text.text().lines().anyMatch(line -> CONFLICT_MARKS.stream().anyMatch(line::startsWith))) {
                throw new UnfixableException("the file has conflict marks");
            }
            if (!isAudited(path, bytes)) {
                throw new UnfixableException("the file in the work tree is not the one that was audited");
            }
            return text;
        } catch (IOException e) {
            throw new UnfixableException("the file cannot be read: " + e);
        } catch (RepairException e) {
            throw new UnfixableException(e.getMessage());
        }
    }

    /** Whether a file still has a content. */
    public boolean has(FileText text) {
        try {
            return Arrays.equals(Files.readAllBytes(file(text.path())), text.bytes());
        } catch (IOException | UnfixableException e) {
            return false;
        }
    }

    /** The file of a path; links may lead anywhere. */
    private Path file(String path) throws UnfixableException {
        try {
            Path file = worktree.resolve(path);
            for (Path at = file; !at.equals(worktree); at = at.getParent()) {
                if (at.getParent() == null) {
                    throw new UnfixableException("the file is outside of the work tree");
                }
                if (Files.isSymbolicLink(at)) {
                    throw new UnfixableException("`" + worktree.relativize(at) + "` is a symbolic link");
                }
            }
            String refusal = OrdinaryFile.refusal(file);
            if (!refusal.isEmpty()) {
                throw new UnfixableException("the file " + refusal);
            }
            if (!isWritable(file)) {
                throw new UnfixableException("the file is read-only");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new UnfixableException("the file has a name that this system does not take");
        }
    }

    /** Whether the owner may write a file: a superuser could, but its mode says that it is not to be written. */
    private static boolean isWritable(Path file) {
        try {
            return Files.isWritable(file)
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE);
        } catch (IOException | UnsupportedOperationException e) {
            return Files.isWritable(file);
        }
    }

    /** A checkout may have converted the line ends. */
    private boolean isAudited(String path, byte[] bytes) {
        Optional<Entry> entry = audited.find(path);
        try {
            return entry.isPresent()
                    && entry.get().regular()
                    && withoutReturns(audited.read(entry.get(), LIMIT)).equals(withoutReturns(bytes));
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static String withoutReturns(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
