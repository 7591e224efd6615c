package dev.guardrail.collect.git;

import dev.guardrail.collect.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;

/**
 * The files of base or head, read under a lock: a reader of the object database serves one thread at a time. Snapshots
 * that share files share the lock.
 */
final class VersionSnapshot implements Snapshot {

    /** In bytes: operating systems allow no longer target of a link. */
    private static final int LONGEST_TARGET = 4096;

    private final SortedMap<String, Version> files;
    private final SortedSet<String> submodules;
    private final Object lock;

    VersionSnapshot(Collection<Version> versions) {
        this.files = new TreeMap<>();
        this.submodules = new TreeSet<>();
        this.lock = new Object();
        versions.forEach(this::add);
    }

    private VersionSnapshot(VersionSnapshot other, Collection<PathChange> changes) {
        this.files = new TreeMap<>(other.files);
        this.submodules = new TreeSet<>(other.submodules);
        this.lock = other.lock;
        for (PathChange change : changes) {
            files.remove(change.before().path());
            submodules.remove(change.before().path());
        }
        changes.forEach(change -> add(change.after()));
    }

    private void add(Version version) {
        if (version.isSubmodule()) {
            submodules.add(version.path());
        } else if (version.isPresent()) {
            files.put(version.path(), version);
        }
    }

    /** The files after some changes to these. */
    VersionSnapshot with(Collection<PathChange> changes) {
        return new VersionSnapshot(this, changes);
    }

    @Override
    public List<String> submodules() {
        return List.copyOf(submodules);
    }

    @Override
    public List<Entry> files(Predicate<String> wanted) {
        return files.values().stream()
                .filter(version -> wanted.test(version.path()))
                .map(VersionSnapshot::entry)
                .toList();
    }

    @Override
    public boolean has(Predicate<String> wanted) {
        return files.keySet().stream().anyMatch(wanted);
    }

    @Override
    public Optional<Entry> find(String path) {
        return Optional.ofNullable(files.get(path)).map(VersionSnapshot::entry);
    }

    static Entry entry(Version version) {
        return new Entry(version.path(), version.id().name(), version.isRegular());
    }

    @Override
    public Map<String, String> links() {
        Map<String, String> links = new TreeMap<>();
        synchronized (lock) {
            files.values().stream()
                    .filter(version -> version.mode() == FileMode.SYMLINK)
                    .forEach(link -> target(link).ifPresent(target -> links.put(link.path(), target)));
        }
        return links;
    }

    /** The path of a link's target, from the top of the repository. */
    private static Optional<String> target(Version link) {
        try (InputStream in = link.bytes().open()) {
            String target = new String(in.readNBytes(LONGEST_TARGET), StandardCharsets.UTF_8);
            Deque<String> segments = new ArrayDeque<>();
            String folder = link.path().substring(0, link.path().lastIndexOf('/') + 1);
            for (String segment : (folder + target).split("/", -1)) {
                if (segment.equals("..") && segments.pollLast() == null) {
                    return Optional.empty();
                } else if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
                    segments.add(segment);
                }
            }
            return target.startsWith("/") ? Optional.empty() : Optional.of(String.join("/", segments));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] read(Entry entry, int limit) throws UnreadableException {
        synchronized (lock) {
            return read(Optional.ofNullable(files.get(entry.path())), entry, limit);
        }
    }

    @Override
    public Start start(Entry entry, int length) throws UnreadableException {
        synchronized (lock) {
            return start(Optional.ofNullable(files.get(entry.path())), entry, length);
        }
    }

    /** The content of an entry that was made of a version. */
    static byte[] read(Optional<Version> found, Entry entry, int limit) throws UnreadableException {
        return read(regular(found, entry), (in, size) -> {
            if (size > limit) {
                throw UnreadableException.tooLarge(size, limit);
            }
            return in.readAllBytes();
        });
    }

    /** The beginning of an entry that was made of a version. */
    static Start start(Optional<Version> found, Entry entry, int length) throws UnreadableException {
        return read(regular(found, entry), (in, size) -> new Start(in.readNBytes(length), size));
    }

    private static Version regular(Optional<Version> found, Entry entry) throws UnreadableException {
        Version version = found.filter(known -> known.id().name().equals(entry.blob()))
                .orElseThrow(() -> new IllegalArgumentException("not an entry of this snapshot: " + entry));
        if (!version.isRegular()) {
            throw new UnreadableException("a symbolic link; links are not followed");
        }
        return version;
    }

    /** Reads a stream of so many bytes. */
    @FunctionalInterface
    private interface Reader<T> {

        T read(InputStream in, long size) throws IOException, UnreadableException;
    }

    private static <T> T read(Version version, Reader<T> reader) throws UnreadableException {
        try (InputStream in = version.bytes().open()) {
            return reader.read(in, version.bytes().size());
        } catch (MissingObjectException e) {
            throw new UnreadableException(
                    "its content is not in this clone: blob `" + version.id().name() + "` is missing");
        } catch (IOException | InvalidPathException e) {
            throw new UnreadableException("its content cannot be read");
        }
    }
}
