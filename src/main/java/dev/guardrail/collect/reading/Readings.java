package dev.guardrail.collect.reading;

import dev.guardrail.Interruption;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The readings of one audit. Each is taken once, whoever asks and on whichever side the file is, and is held to the end of
 * the audit; the store holds it for the next one. Serves many threads, until the one that made it is interrupted.
 */
public final class Readings {

    /** So many files are read before other threads have started. */
    private static final int FEW = 20;

    private final ReadingStore store;
    private final Map<ReadingStore.Key, Object> taken = new ConcurrentHashMap<>();
    private final Interruption interruption = Interruption.ofCurrent();

    /** Readings that no other audit shares. */
    public Readings() {
        this(new ReadingStore());
    }

    /** Readings that other audits of the same store share. */
    public Readings(ReadingStore store) {
        this.store = store;
    }

    /**
     * What a file of a snapshot says.
     *
     * @throws UnreadableException if the snapshot cannot read the file
     */
    public <T> T read(Snapshot snapshot, Entry entry, Reading<T> reading) throws UnreadableException {
        Optional<T> known = known(entry, reading);
        return known.isPresent() ? known.get() : take(entry, snapshot.read(entry, reading.limit()), reading);
    }

    /** What the file of a path says; empty where the snapshot has no regular file there, or cannot read it. */
    public <T> Optional<T> find(Snapshot snapshot, String path, Reading<T> reading) {
        return snapshot.find(path).filter(Entry::regular).flatMap(entry -> {
            try {
                return Optional.of(read(snapshot, entry, reading));
            } catch (UnreadableException e) {
                return Optional.empty();
            }
        });
    }

    /** What a file says whose content is loaded. */
    public <T> T read(Entry entry, byte[] content, Reading<T> reading) {
        return known(entry, reading).orElseGet(() -> take(entry, content, reading));
    }

    /** Whether that was read already, so that to ask for it costs nothing. */
    public boolean isKnown(Entry entry, Reading<?> reading) {
        return known(entry, reading).isPresent();
    }

    /**
     * Whether a file says the same after a change, as far as anything was read of it before; false where nothing was, or
     * where it cannot be read any more. What was read of it before is forgotten then.
     *
     * @param snapshot has the file after the change
     */
    public boolean isUnchanged(Entry before, Snapshot snapshot, Entry after) {
        List<ReadingStore.Key> keys =
                taken.keySet().stream().filter(key -> key.file().equals(before)).toList();
        try {
            for (ReadingStore.Key key : keys) {
                if (!read(snapshot, after, key.reading()).equals(taken.get(key))) {
                    return false;
                }
            }
        } catch (UnreadableException e) {
            return false;
        }
        taken.keySet().removeAll(keys);
        return !keys.isEmpty();
    }

    /**
     * Takes readings that will be asked for, on all cores, and all of a file together, so that it is loaded and parsed
     * once. A file that cannot be read is left aside: whoever asks for it learns why.
     */
    public void readAhead(Snapshot snapshot, Collection<Entry> entries, List<Reading<?>> readings) {
        (entries.size() > FEW ? entries.parallelStream() : entries.stream())
                .forEach(entry -> readAhead(snapshot, entry, readings));
    }

    private void readAhead(Snapshot snapshot, Entry entry, List<Reading<?>> readings) {
        List<Reading<?>> wanted = readings.stream()
                .filter(reading -> reading.reads().test(entry.path()) && !isKnown(entry, reading))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        int limit = wanted.stream().mapToInt(Reading::limit).max().orElse(0);
        try {
            byte[] content = snapshot.read(entry, limit);
            SourceFile file = new SourceFile(entry.path(), content);
            wanted.stream()
                    .filter(reading -> content.length <= reading.limit())
                    .forEach(reading -> take(entry, file, reading));
        } catch (UnreadableException e) {
            // Said where the file is asked for.
        }
    }

    private <T> Optional<T> known(Entry entry, Reading<T> reading) {
        ReadingStore.Key key = new ReadingStore.Key(entry, reading);
        Object known = taken.get(key);
        if (known == null) {
            known = store.get(key).orElse(null);
            if (known != null) {
                taken.put(key, known);
            }
        }
        return Optional.ofNullable(known).map(reading.type()::cast);
    }

    private <T> T take(Entry entry, byte[] content, Reading<T> reading) {
        return take(entry, new SourceFile(entry.path(), content), reading);
    }

    private <T> T take(Entry entry, SourceFile file, Reading<T> reading) {
        interruption.check();
        T value = reading.reader().apply(file);
        ReadingStore.Key key = new ReadingStore.Key(entry, reading);
        taken.put(key, value);
        store.put(key, value, file.content().length);
        return value;
    }
}
