package dev.guardrail.ledger;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;

/**
 * The ledger in a work tree. No link is followed to it. As git does, the new content is written to a file whose name ends
 * with {@code .lock}, which only one run can create, and that file takes the place of the old one.
 */
public final class WorktreeLedger implements LedgerPlace {

    private static final int ATTEMPTS = 100;

    /** In milliseconds. */
    private static final long PAUSE = 100;

    private final String path;
    private final Path worktree;
    private final Path file;
    private final Path lock;
    private final int attempts;

    /** The ledger in its usual place. */
    public WorktreeLedger(Path worktree) {
        this(worktree, LedgerName.USUAL);
    }

    /** A ledger in a file. */
    public WorktreeLedger(Path worktree, LedgerName name) {
        this(worktree, name, ATTEMPTS);
    }

    /** Makes so many attempts to be the only run that records. */
    WorktreeLedger(Path worktree, LedgerName name, int attempts) {
        this.attempts = attempts;
        this.path = name.name();
        this.worktree = worktree;
        this.file = worktree.resolve(path);
        this.lock = worktree.resolve(path + ".lock");
    }

    @Override
    public String name() {
        return path;
    }

    @Override
    public Ledger read() {
        try {
            return LedgerReader.read(content()).at(path);
        } catch (RefusedLedgerException e) {
            return LedgerReader.unreadable(e.getMessage()).at(path);
        } catch (IOException e) {
            return LedgerReader.unreadable("cannot be read: " + e.getMessage()).at(path);
        }
    }

    private byte[] content() throws IOException {
        for (Path at = file; at != null && !at.equals(worktree); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                String link = at.equals(file) ? "" : "`" + shown(at) + "` ";
                throw new RefusedLedgerException(
                        link + "is a symbolic link, and no ledger behind a link is read or written");
            }
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new byte[0];
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedLedgerException(
                    "is " + (Files.isDirectory(file) ? "a folder" : "a pipe, a socket or a device")
                            + "; expected a regular file");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(Ledger.LIMIT + 1);
        }
    }

    @Override
    public List<EntryLine> append(Function<Ledger, List<? extends Entry>> entries) {
        try {
            // Before anything is created: a link or a folder in the way is refused.
            content();
            Files.createDirectories(lock.getParent());
            try (FileChannel channel = locked()) {
                return append(channel, entries);
            }
        } catch (RefusedLedgerException e) {
            throw new UnusableInputException(path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UnusableInputException("cannot write the ledger `" + path + "`: " + e.getMessage(), e);
        }
    }

    private List<EntryLine> append(FileChannel channel, Function<Ledger, List<? extends Entry>> entries)
            throws IOException {
        boolean moved = false;
        try {
            Appending appending = Appending.to(name(), content(), entries);
            if (!appending.lines().isEmpty()) {
                ByteBuffer bytes = ByteBuffer.wrap(appending.text().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
                Files.move(lock, file, StandardCopyOption.ATOMIC_MOVE);
                moved = true;
            }
            return appending.lines();
        } finally {
            // Once it is moved, a file of that name is the lock of another run.
            if (!moved) {
                Files.deleteIfExists(lock);
            }
        }
    }

    /** Creates the lock; no other run has it then. */
    private FileChannel locked() throws IOException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            try {
                return FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                pause();
            }
        }
        throw new UnusableInputException("`" + shown(lock)
                + "` exists: another run of Guardrail records; if none does, one was interrupted: delete this file");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableInputException("interrupted while another run of Guardrail records", e);
        }
    }

    private String shown(Path path) {
        return worktree.relativize(path).toString().replace('\\', '/');
    }
}
