package dev.guardrail.collect.surface;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Readings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The files of one side, by their paths. */
final class SideFiles {

    /** In bytes; ten times the largest source file that people write. */
    static final int SIZE_LIMIT = 1 << 22;

    private final Snapshot snapshot;
    private final Readings readings;
    private final Map<String, Entry> entries = new TreeMap<>();

    SideFiles(Snapshot snapshot, Readings readings) {
        this.snapshot = snapshot;
        this.readings = readings;
        snapshot.files(path -> true).forEach(entry -> entries.put(entry.path(), entry));
    }

    Set<String> paths() {
        return entries.keySet();
    }

    /** A file of this side; empty where there is none. */
    Optional<Source> read(String path) throws UnreadableException {
        Entry entry = entries.get(path);
        return entry == null ? Optional.empty() : Optional.of(new Source(entry, snapshot.read(entry, SIZE_LIMIT)));
    }

    /** What a file of code on this side offers. */
    FileSurface surface(Source source) {
        return readings.read(source.entry(), source.content(), FileSurface.READING);
    }
}
