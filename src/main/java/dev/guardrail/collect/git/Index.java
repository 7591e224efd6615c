package dev.guardrail.collect.git;

import dev.guardrail.collect.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * The index of a repository, in any form that git writes. JGit reads neither a split nor a sparse index. Here, a split
 * index is joined with its shared index, and the folders of a sparse index are replaced by their files.
 */
final class Index {

    /** In bytes. An index of a million files has about a tenth of this size. */
    private static final long LIMIT = 1L << 30;

    private final List<IndexEntry> entries;

    private Index(List<IndexEntry> entries) {
        this.entries = entries;
    }

    /**
     * Reads an index. A missing index is empty.
     *
     * @throws CorruptIndexException if git cannot read it either
     */
    static Index read(Repository repository, ObjectReader reader, Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Index(List.of());
        }
        IndexFile index = parse(file);
        List<IndexEntry> entries = index.entries();
        Optional<SharedIndex> link = index.link();
        if (link.isPresent()) {
            entries = link.get().join(entries, shared(repository, file, link.get()));
        }
        entries = new SparseFolders(reader).unfold(entries);
        return new Index(entries.stream().sorted(IndexEntry.ORDER).toList());
    }

    private static List<IndexEntry> shared(Repository repository, Path file, SharedIndex link) throws IOException {
        String name = "sharedindex." + link.id().name();
        Path shared = Stream.of(
                        repository.getDirectory().toPath(),
                        repository.getCommonDirectory().toPath())
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new CorruptIndexException("its shared index `" + name + "` is missing"));
        Instant written = Files.getLastModifiedTime(file).toInstant();
        IndexFile parsed = parse(shared);
        if (parsed.link().isPresent()) {
            throw new CorruptIndexException("its shared index `" + name + "` is split, too");
        }
        return parsed.entries().stream()
                .map(entry -> entry.smudgedSince(written))
                .toList();
    }

    private static IndexFile parse(Path file) throws IOException {
        // Opening a pipe waits for a writer, maybe for ever.
        if (!Files.isRegularFile(file)) {
            throw new CorruptIndexException("it is no regular file");
        }
        if (Files.size(file) > LIMIT) {
            throw new CorruptIndexException("it has more than " + LIMIT + " bytes");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return new IndexReader(in.readNBytes((int) LIMIT)).read(written);
        }
    }

    /** All tracked files of the index. */
    List<Snapshot.Entry> files() {
        return entries.stream()
                .map(entry -> new Snapshot.Entry(
                        RepositoryPath.decode(entry.path()), entry.id().name()))
                .toList();
    }

    /** The paths in conflict. */
    SortedSet<String> conflicts() {
        SortedSet<String> conflicts = new TreeSet<>();
        entries.stream()
                .filter(entry -> entry.stage() > 0)
                .forEach(entry -> conflicts.add(RepositoryPath.decode(entry.path())));
        return conflicts;
    }

    /** The paths that a sparse checkout leaves out of the work tree. */
    Set<String> leftOut() {
        Set<String> leftOut = new HashSet<>();
        entries.stream()
                .filter(IndexEntry::skipWorktree)
                .forEach(entry -> leftOut.add(RepositoryPath.decode(entry.path())));
        return leftOut;
    }

    /** The entries that the next commit would have, without those that are only marked to be added. */
    DirCache staged() throws CorruptIndexException {
        return cache(entries.stream().filter(entry -> !entry.intentToAdd()).toList());
    }

    /** Every entry. */
    DirCache all() throws CorruptIndexException {
        return cache(entries);
    }

    private static DirCache cache(List<IndexEntry> entries) throws CorruptIndexException {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        try {
            for (IndexEntry entry : entries) {
                DirCacheEntry made = new DirCacheEntry(entry.path(), entry.stage());
                made.setFileMode(FileMode.fromBits(entry.mode()));
                made.setObjectId(entry.id());
                made.setAssumeValid(entry.assumeValid());
                made.setLength(entry.size());
                made.setLastModified(entry.modified());
                builder.add(made);
            }
            builder.finish();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new CorruptIndexException(String.valueOf(e.getMessage()));
        }
        return cache;
    }
}
