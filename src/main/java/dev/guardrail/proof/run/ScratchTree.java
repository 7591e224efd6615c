package dev.guardrail.proof.run;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a commit in a folder of their own, without a repository. What a command changes of them is restored before
 * the next one runs; what it adds stays. No link is written through, whoever made it.
 */
final class ScratchTree implements AutoCloseable {

    private static final int MOST_FILES = 200_000;
    private static final long MOST_BYTES = 4L << 30;

    /** Caches of compiled code tell versions of a file by the second at which it was written. */
    private static final long APART = 1000;

    private final Path folder;
    private final Map<String, Written> written = new TreeMap<>();
    private long latest;

    private record Written(StoredFile file, Path path, State state) {}

    /** By which an untouched file is known. */
    private record State(long size, FileTime time, Object key, boolean regular) {

        static State of(Path path) throws IOException {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Object key = now.fileKey() == null ? "" : now.fileKey();
            return new State(now.size(), now.lastModifiedTime(), key, now.isRegularFile());
        }
    }

    private ScratchTree(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a folder for the files of a commit; they are written by {@link #fill}.
     *
     * @param parent where, outside of every repository
     */
    static ScratchTree in(Path parent) {
        try {
            return new ScratchTree(
                    Files.createTempDirectory(parent, "guardrail-proof-").toRealPath());
        } catch (IOException e) {
            throw new UnusableInputException("cannot make a folder in `" + parent + "` for `--run`", e);
        }
    }

    /** The folder around the files. */
    Path folder() {
        return folder;
    }

    /** Where the files are. */
    Path root() {
        return folder.resolve("tree");
    }

    /**
     * Writes files.
     *
     * @return the paths of those that cannot be written here
     */
    List<String> fill(List<StoredFile> files) {
        check(files);
        List<String> left = new ArrayList<>();
        try {
            Files.createDirectory(root());
            // Links last: no file is written through one.
            for (StoredFile file : files.stream()
                    .sorted(Comparator.comparing(each -> each.kind() == StoredFile.Kind.LINK))
                    .toList()) {
                if (!isSafe(file.path()) || !add(file)) {
                    left.add(file.path());
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        return left;
    }

    private static void check(List<StoredFile> files) {
        if (files.size() > MOST_FILES) {
            throw new UnusableInputException("the head has " + files.size() + " files; `--run` copies at most "
                    + MOST_FILES + " to its scratch tree");
        }
        long bytes = 0;
        for (StoredFile file : files) {
            bytes += file.size();
            if (bytes > MOST_BYTES) {
                throw new UnusableInputException("the files of the head have more than " + (MOST_BYTES >> 30)
                        + " GiB, the most that `--run` copies to its scratch tree");
            }
        }
    }

    /** Whether a path stays below the folder, and outside of what git reads as settings. */
    private static boolean isSafe(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || Set.of(".", "..", ".git").contains(segment.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private boolean add(StoredFile file) throws IOException {
        try {
            Path path = root().resolve(file.path());
            if (!path.startsWith(root()) || Files.exists(path, LinkOption.NOFOLLOW_LINKS) || !makeFolders(path)) {
                return false;
            }
            write(file, path, file.content());
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void write(StoredFile file, Path path, byte[] content) throws IOException {
        switch (file.kind()) {
            case SUBMODULE -> Files.createDirectory(path);
            case LINK -> Files.createSymbolicLink(path, Path.of(new String(content, StandardCharsets.UTF_8)));
            case FILE, EXECUTABLE -> {
                Files.write(
                        path,
                        content,
                        java.nio.file.StandardOpenOption.CREATE_NEW,
                        java.nio.file.StandardOpenOption.WRITE);
                if (file.kind() == StoredFile.Kind.EXECUTABLE && !path.toFile().setExecutable(true)) {
                    throw new IOException("cannot be made executable");
                }
            }
        }
        if (file.kind() != StoredFile.Kind.LINK) {
            latest = Math.max(
                    latest,
                    Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toMillis());
        }
        written.put(file.path(), new Written(file, path, State.of(path)));
    }

    /** Makes the folders above a file, none of them through a link or in place of a file. */
    private boolean makeFolders(Path path) throws IOException {
        Path at = root();
        for (Path segment : root().relativize(path.getParent())) {
            at = at.resolve(segment);
            if (!segment.toString().isEmpty() && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
                    return false;
                }
                Files.createDirectory(at);
            }
        }
        return true;
    }

    /** Puts every file back that differs from the commit. */
    void restore() {
        try {
            Set<Path> sound = new HashSet<>();
            for (Written known : List.copyOf(written.values())) {
                clear(known.path(), sound);
                if (!isIntact(known)) {
                    replace(known, known.file().content());
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Gives a file another content until it is restored. */
    void set(String path, byte[] content) {
        Written known = written.get(path);
        if (known == null) {
            throw new UnusableInputException("`" + path + "` cannot be written to the scratch tree");
        }
        try {
            clear(known.path(), new HashSet<>());
            replace(known, content);
            // Another state, so that it is restored.
            written.put(path, known);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void replace(Written known, byte[] content) throws IOException {
        ScratchFolder.delete(known.path());
        write(known.file(), known.path(), content);
        if (known.file().kind() == StoredFile.Kind.FILE || known.file().kind() == StoredFile.Kind.EXECUTABLE) {
            latest += APART;
            Files.setLastModifiedTime(known.path(), FileTime.fromMillis(latest));
            written.put(known.file().path(), new Written(known.file(), known.path(), State.of(known.path())));
        }
    }

    /** Makes sure that the folders above a file are folders, and no links. */
    private void clear(Path file, Set<Path> sound) throws IOException {
        Path at = folder;
        for (Path segment : folder.relativize(file)) {
            at = at.resolve(segment);
            if (!at.equals(file) && sound.add(at) && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                ScratchFolder.delete(at);
                Files.createDirectory(at);
            }
        }
    }

    private static boolean isIntact(Written known) {
        try {
            State now = State.of(known.path());
            return known.file().kind() == StoredFile.Kind.SUBMODULE
                    ? Files.isDirectory(known.path(), LinkOption.NOFOLLOW_LINKS)
                    : now.equals(known.state());
        } catch (IOException e) {
            return false;
        }
    }

    private static UnusableInputException unwritable(IOException e) {
        return new UnusableInputException("the scratch tree of `--run` cannot be written: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        ScratchFolder.delete(folder);
    }
}
