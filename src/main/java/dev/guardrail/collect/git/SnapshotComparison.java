package dev.guardrail.collect.git;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.RemovedLine;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectInserter;

/** Compares snapshots that are in no repository, a rule's test case say, as {@link GitRepository} compares commits. */
public final class SnapshotComparison {

    private SnapshotComparison() {}

    /** The changed files, the added and the removed lines, each by path and line; every file counts as a regular one. */
    public static List<Fact> of(Snapshot base, Snapshot head) {
        SortedMap<String, Version> before = versions(base);
        SortedMap<String, Version> after = versions(head);
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<PathChange> changes = new ArrayList<>();
        for (String path : paths) {
            Version old = before.getOrDefault(path, Version.ABSENT);
            Version current = after.getOrDefault(path, Version.ABSENT);
            if (!old.hasContentOf(current)) {
                changes.add(new PathChange(old, current));
            }
        }
        return ChangeCollector.collect(Renames.join(changes), GeneratedFiles.NONE);
    }

    /**
     * The added and the removed lines of one file.
     *
     * @param before its content at the base; empty where the base does not have it
     */
    public static List<Fact> lines(String oldPath, Optional<byte[]> before, String path, byte[] after) {
        Version old = before.map(content -> version(oldPath, content)).orElse(Version.ABSENT);
        return ChangeCollector.collect(List.of(new PathChange(old, version(path, after))), GeneratedFiles.NONE).stream()
                .filter(fact -> fact instanceof AddedLine || fact instanceof RemovedLine)
                .toList();
    }

    private static SortedMap<String, Version> versions(Snapshot snapshot) {
        SortedMap<String, Version> versions = new TreeMap<>();
        for (Entry entry : snapshot.files(path -> true)) {
            try {
                versions.put(entry.path(), version(entry.path(), snapshot.read(entry, Content.LIMIT)));
            } catch (UnreadableException e) {
                throw new IllegalArgumentException(entry.path() + ": " + e.getMessage(), e);
            }
        }
        return versions;
    }

    private static Version version(String path, byte[] content) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return new Version(
                    path,
                    FileMode.REGULAR_FILE,
                    formatter.idFor(Constants.OBJ_BLOB, content),
                    new MemoryBytes(content));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared: versions compare their ids
    private record MemoryBytes(byte[] content) implements Version.Bytes {

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
