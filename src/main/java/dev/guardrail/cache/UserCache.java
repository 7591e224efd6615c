package dev.guardrail.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One kind of file in the user's cache, each with a name and a content that its name stands for. What cannot be read is
 * not there, and what cannot be written is not kept: a run without its cache only takes longer.
 *
 * <p>An entry is used only if it and its folders belong to the user who runs Guardrail, are no links, and can be written by
 * nobody else. Who can write there can do as that user anyway.
 */
public final class UserCache {

    /** The variable that names a folder for all of it, or says {@link #OFF}. */
    public static final String VARIABLE = "GUARDRAIL_CACHE";

    public static final String OFF = "off";

    private static final String FOLDER = "guardrail";
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final Path SELF = Path.of("/proc/self");

    private final Optional<Path> root;
    private final String kind;
    private final int most;

    private UserCache(Optional<Path> root, String kind, int most) {
        this.root = root;
        this.kind = kind;
        this.most = most;
    }

    /**
     * The cache of the user.
     *
     * @param environment the variables of the process, which say where caches are; {@code GUARDRAIL_CACHE=off} for none
     * @param kind the folder for the files
     * @param most how many files are kept; the ones written longest ago are removed
     */
    public static UserCache of(Map<String, String> environment, String kind, int most) {
        return new UserCache(root(environment), kind, most);
    }

    /** A cache that keeps nothing. */
    public static UserCache none() {
        return new UserCache(Optional.empty(), "", 0);
    }

    /** Whether it keeps anything. */
    public boolean isOn() {
        return root.isPresent();
    }

    /** The folder of all kinds of files; empty if none is kept. */
    public static Optional<Path> folder(Map<String, String> environment) {
        return root(environment);
    }

    private static Optional<Path> root(Map<String, String> environment) {
        String own = environment.getOrDefault(VARIABLE, "");
        if (own.equals(OFF)) {
            return Optional.empty();
        }
        if (!own.isBlank()) {
            return absolute(own);
        }
        return Stream.of("XDG_CACHE_HOME", "LOCALAPPDATA")
                .map(name -> environment.getOrDefault(name, ""))
                .flatMap(folder -> absolute(folder).stream())
                .findFirst()
                .or(() -> absolute(environment.getOrDefault("HOME", "")).map(home -> home.resolve(".cache")))
                .map(folder -> folder.resolve(FOLDER));
    }

    /** A relative folder would be one of the repository. */
    private static Optional<Path> absolute(String folder) {
        return folder.isBlank() || !Path.of(folder).isAbsolute() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /** The names of all entries, in their order. */
    public List<String> names() {
        if (root.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root.get().resolve(kind))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The bytes of an entry, if it is there and nobody else could have written it. */
    public Optional<byte[]> read(String name) {
        return find(name).flatMap(file -> {
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException | RuntimeException e) {
                return Optional.empty();
            }
        });
    }

    /** The file of an entry, if it is there and nobody else could have written it. */
    public Optional<Path> find(String name) {
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Path folder = root.get().resolve(kind);
        Path file = folder.resolve(name);
        try {
            boolean ours = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && isOurs(root.get())
                    && isOurs(folder)
                    && isOurs(file);
            return ours ? Optional.of(file) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Counts entries as just written, so that they are kept longer. */
    public void touch(Collection<String> names) {
        List<Path> files = names.stream().flatMap(name -> find(name).stream()).toList();
        if (files.isEmpty() || root.isEmpty()) {
            return;
        }
        try {
            // What time it is, the file system says.
            Path part = Files.createTempFile(root.get().resolve(kind), ".part", "");
            try {
                for (Path file : files) {
                    Files.setLastModifiedTime(file, modified(part));
                }
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | RuntimeException e) {
            // Then they go earlier.
        }
    }

    /**
     * Keeps an entry. Another run sees it whole, or not at all.
     *
     * @return whether it is kept
     */
    public boolean write(String name, byte[] bytes) {
        if (root.isEmpty()) {
            return false;
        }
        Path folder = root.get().resolve(kind);
        try {
            createFolders(folder);
            if (!isOurs(root.get()) || !isOurs(folder)) {
                return false;
            }
            Path part = Files.createTempFile(folder, ".part", "");
            try {
                Files.write(part, bytes);
                Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            removeOldest(folder);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static void createFolders(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private void removeOldest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.sorted(Comparator.comparing(UserCache::modified, Comparator.reverseOrder()))
                    .toList();
            for (Path file : newestFirst.subList(Math.min(most, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static boolean isOurs(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return false;
        }
        return !isPosix(path)
                || Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(us())
                        && Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
                                .noneMatch(OTHERS::contains);
    }

    private static UserPrincipal us() throws IOException {
        return Files.exists(SELF)
                ? Files.getOwner(SELF)
                : SELF.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name"));
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
