package dev.guardrail.audit;

import dev.guardrail.collect.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The files of a side, and beside them those of other repositories, each in a folder of its own. */
final class JoinedFiles implements Snapshot {

    private final Snapshot own;
    private final SortedMap<String, Snapshot> others;

    /**
     * Joins files.
     *
     * @param others the files of other repositories, by what their paths are to begin with
     */
    JoinedFiles(Snapshot own, Map<String, Snapshot> others) {
        this.own = own;
        this.others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** The files of other repositories, by what their paths begin with. */
    Map<String, Snapshot> others() {
        return others;
    }

    /** The files of a repository whose paths begin so. */
    Optional<Snapshot> other(String prefix) {
        return Optional.ofNullable(others.get(prefix));
    }

    @Override
    public List<Entry> files(Predicate<String> wanted) {
        List<Entry> files = new ArrayList<>(own.files(wanted));
        others.forEach((prefix, snapshot) -> snapshot.files(path -> wanted.test(prefix + path))
                .forEach(entry -> files.add(new Entry(prefix + entry.path(), entry.blob(), entry.regular()))));
        return files;
    }

    @Override
    public Optional<Entry> find(String path) {
        Optional<Map.Entry<String, Snapshot>> other = otherOf(path);
        return other.isEmpty()
                ? own.find(path)
                : other.get()
                        .getValue()
                        .find(path.substring(other.get().getKey().length()))
                        .map(entry -> new Entry(path, entry.blob(), entry.regular()));
    }

    @Override
    public Map<String, String> links() {
        return own.links();
    }

    @Override
    public List<String> submodules() {
        List<String> submodules = new ArrayList<>(own.submodules());
        others.forEach((prefix, snapshot) -> snapshot.submodules().forEach(path -> submodules.add(prefix + path)));
        return submodules;
    }

    @Override
    public byte[] read(Entry entry, int limit) throws UnreadableException {
        Optional<Map.Entry<String, Snapshot>> other = otherOf(entry.path());
        if (other.isEmpty()) {
            return own.read(entry, limit);
        }
        String path = entry.path().substring(other.get().getKey().length());
        return other.get().getValue().read(new Entry(path, entry.blob(), entry.regular()), limit);
    }

    private Optional<Map.Entry<String, Snapshot>> otherOf(String path) {
        return others.entrySet().stream()
                .filter(other -> path.startsWith(other.getKey()))
                .findFirst();
    }
}
