package dev.guardrail.collect.git;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The files of one commit after the other. It remembers what it was asked for, so that it can say whether a commit changes
 * anything that an answer depended on.
 */
public final class HistoryFiles implements Snapshot {

    private final SortedMap<String, Version> files = new TreeMap<>();

    /** By identity: most of those who ask have one predicate for all commits. */
    private final IdentityHashMap<Predicate<String>, SortedMap<String, Version>> selections = new IdentityHashMap<>();

    private final Set<Predicate<String>> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> looked = new HashSet<>();
    private List<PathChange> changes = List.of();

    void change(Collection<PathChange> changed) {
        changes = List.copyOf(changed);
        changes.forEach(change -> {
            put(files, change, path -> true);
            selections.forEach((wanted, selection) -> put(selection, change, wanted));
        });
    }

    private static void put(SortedMap<String, Version> files, PathChange change, Predicate<String> wanted) {
        if (isFile(change.after()) && wanted.test(change.path())) {
            files.put(change.path(), change.after());
        } else {
            files.remove(change.path());
        }
    }

    private static boolean isFile(Version version) {
        return version.isPresent() && !version.isSubmodule();
    }

    /**
     * Whether the last commit changed a file that was asked for, or adds one that an answer would have named.
     *
     * @param isUnchanged whether a file that has another content says the same as before
     */
    public boolean isConcerned(BiPredicate<Entry, Entry> isUnchanged) {
        return changes.stream()
                .filter(change ->
                        looked.contains(change.path()) || asked.stream().anyMatch(wanted -> wanted.test(change.path())))
                .anyMatch(change -> !change.before().isRegular()
                        || !change.after().isRegular()
                        || !isUnchanged.test(
                                VersionSnapshot.entry(change.before()), VersionSnapshot.entry(change.after())));
    }

    /** Forgets what was asked for. */
    public void forget() {
        looked.clear();
        selections.keySet().retainAll(asked);
        asked.clear();
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

    /** The files of the commit before, where nothing that is asked is remembered. It holds until the walk goes on. */
    public Snapshot before() {
        Map<String, Version> old = new HashMap<>();
        changes.forEach(change -> old.put(change.path(), change.before()));
        return new Aside(old);
    }

    /** The same files, where nothing that is asked is remembered. It holds until the walk goes on. */
    public Snapshot aside() {
        return new Aside(Map.of());
    }

    @Override
    public List<Entry> files(Predicate<String> wanted) {
        asked.add(wanted);
        return entries(selections.computeIfAbsent(wanted, this::select));
    }

    private SortedMap<String, Version> select(Predicate<String> wanted) {
        SortedMap<String, Version> selection = new TreeMap<>(files);
        selection.keySet().removeIf(wanted.negate());
        return selection;
    }

    private static List<Entry> entries(SortedMap<String, Version> selection) {
        return selection.values().stream().map(VersionSnapshot::entry).toList();
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

    @Override
    public Start start(Entry entry, int length) throws UnreadableException {
        return VersionSnapshot.start(Optional.ofNullable(files.get(entry.path())), entry, length);
    }

    /** These files, of which some were different. */
    private final class Aside implements Snapshot {

        private final Map<String, Version> old;

        Aside(Map<String, Version> old) {
            this.old = old;
        }

        @Override
        public List<Entry> files(Predicate<String> wanted) {
            SortedMap<String, Version> known = selections.get(wanted);
            SortedMap<String, Version> were = known == null ? select(wanted) : new TreeMap<>(known);
            old.forEach((path, version) -> {
                were.remove(path);
                if (isFile(version) && wanted.test(path)) {
                    were.put(path, version);
                }
            });
            return entries(were);
        }

        @Override
        public Optional<Entry> find(String path) {
            return version(path).map(VersionSnapshot::entry);
        }

        private Optional<Version> version(String path) {
            Version version = old.containsKey(path) ? old.get(path) : files.get(path);
            return Optional.ofNullable(version).filter(HistoryFiles::isFile);
        }

        @Override
        public byte[] read(Entry entry, int limit) throws UnreadableException {
            return VersionSnapshot.read(version(entry.path()), entry, limit);
        }

        @Override
        public Start start(Entry entry, int length) throws UnreadableException {
            return VersionSnapshot.start(version(entry.path()), entry, length);
        }
    }
}
