package dev.guardrail.collect.git;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of one commit after the other. It remembers what it was asked for, so that it can say whether a commit changes
 * anything that an answer depended on.
 */
public final class HistoryFiles implements Snapshot {

    /** So many different questions for files are answered without looking at all files again. */
    private static final int KEPT = 32;

    private final SortedMap<String, Version> files = new TreeMap<>();
    private final IdentityHashMap<Predicate<String>, SortedMap<String, Version>> selections = new IdentityHashMap<>();
    private final Set<String> looked = new HashSet<>();
    private List<PathChange> changes = List.of();
    private boolean forgetful;

    void change(Collection<PathChange> changed) {
        changes = List.copyOf(changed);
        changes.forEach(change -> {
            put(files, change, path -> true);
            selections.forEach((wanted, selection) -> put(selection, change, wanted));
        });
    }

    private static void put(SortedMap<String, Version> files, PathChange change, Predicate<String> wanted) {
        if (change.after().isPresent() && !change.after().isSubmodule() && wanted.test(change.path())) {
            files.put(change.path(), change.after());
        } else {
            files.remove(change.path());
        }
    }

    /** Whether the last commit changed a file that was asked for, or adds one that an answer would have named. */
    public boolean isConcerned() {
        return forgetful
                || changes.stream()
                        .map(PathChange::path)
                        .anyMatch(path -> looked.contains(path)
                                || selections.keySet().stream().anyMatch(wanted -> wanted.test(path)));
    }

    /** Forgets which single files were asked for. */
    public void forget() {
        looked.clear();
    }

    List<ChangedFile> changed() {
        return changes.stream()
                .map(change -> new ChangedFile(
                        Place.file(change.path()),
                        change.path(),
                        change.status(),
                        FileKinds.of(change.path()),
                        0,
                        0,
                        false,
                        change.before().modeText(),
                        change.after().modeText()))
                .toList();
    }

    /** The files of the commit before. It can be read until the walk goes on. */
    public Snapshot before() {
        Map<String, Version> old = new TreeMap<>();
        changes.forEach(change -> old.put(change.path(), change.before()));
        return new Before(old);
    }

    @Override
    public List<Entry> files(Predicate<String> wanted) {
        return selection(wanted).values().stream().map(VersionSnapshot::entry).toList();
    }

    private SortedMap<String, Version> selection(Predicate<String> wanted) {
        SortedMap<String, Version> known = selections.get(wanted);
        if (known != null) {
            return known;
        }
        SortedMap<String, Version> selection = new TreeMap<>(files);
        selection.keySet().removeIf(wanted.negate());
        if (selections.size() < KEPT) {
            selections.put(wanted, selection);
        } else {
            forgetful = true;
        }
        return selection;
    }

    @Override
    public Optional<Entry> find(String path) {
        looked.add(path);
        return Optional.ofNullable(files.get(path)).map(VersionSnapshot::entry);
    }

    @Override
    public byte[] read(Entry entry, int limit) throws UnreadableException {
        return VersionSnapshot.read(Optional.ofNullable(files.get(entry.path())), entry, limit);
    }

    /** The files before the last changes. */
    private final class Before implements Snapshot {

        private final Map<String, Version> old;

        Before(Map<String, Version> old) {
            this.old = Collections.unmodifiableMap(old);
        }

        @Override
        public List<Entry> files(Predicate<String> wanted) {
            SortedMap<String, Version> were = new TreeMap<>(selection(wanted));
            old.forEach((path, version) -> {
                were.remove(path);
                if (version.isPresent() && !version.isSubmodule() && wanted.test(path)) {
                    were.put(path, version);
                }
            });
            return were.values().stream().map(VersionSnapshot::entry).toList();
        }

        @Override
        public Optional<Entry> find(String path) {
            return version(path).map(VersionSnapshot::entry);
        }

        private Optional<Version> version(String path) {
            Version version = old.containsKey(path) ? old.get(path) : files.get(path);
            return Optional.ofNullable(version).filter(known -> known.isPresent() && !known.isSubmodule());
        }

        @Override
        public byte[] read(Entry entry, int limit) throws UnreadableException {
            return VersionSnapshot.read(version(entry.path()), entry, limit);
        }
    }
}
