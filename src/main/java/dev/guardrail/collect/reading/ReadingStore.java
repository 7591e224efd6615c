package dev.guardrail.collect.reading;

import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.reading.kept.KeptReadings;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The readings of several audits. Beyond a limit, the readings that were not used for longest are forgotten. Serves many
 * threads.
 */
public final class ReadingStore {

    /** In bytes of the files that were read: their readings take about twice as much. */
    private static final long LIMIT = 48L << 20;

    /** In bytes; what a reading takes even of an empty file. */
    private static final int LEAST = 512;

    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long limit;
    private final KeptReadings files;
    private long size;

    /** The content is known by its blob, and the path is part of every place in a reading. */
    record Key(Entry file, Reading<?> reading) {

        private String text() {
            return String.join("\0", reading.id(), file.path(), file.blob(), String.valueOf(file.regular()));
        }
    }

    private record Kept(Object value, long size) {}

    /** A store of this process alone. */
    public ReadingStore() {
        this(LIMIT, KeptReadings.none());
    }

    /** A store that has what earlier runs left. */
    public ReadingStore(KeptReadings files) {
        this(LIMIT, files);
    }

    ReadingStore(long limit) {
        this(limit, KeptReadings.none());
    }

    private ReadingStore(long limit, KeptReadings files) {
        this.limit = limit;
        this.files = files;
    }

    /** Leaves what was read to later runs. */
    public void keep() {
        files.write();
    }

    Optional<Object> get(Key key) {
        return inMemory(key)
                .or(() -> files.find(key.text(), key.reading().type()).map(value -> {
                    remember(key, value, LEAST);
                    return value;
                }));
    }

    private synchronized Optional<Object> inMemory(Key key) {
        return Optional.ofNullable(kept.get(key)).map(Kept::value);
    }

    /** Keeps a reading of a file of that size. */
    void put(Key key, Object value, int fileSize) {
        remember(key, value, fileSize);
        files.add(key.text(), key.reading().type(), value);
    }

    private synchronized void remember(Key key, Object value, int fileSize) {
        Kept fresh = new Kept(value, (long) fileSize + LEAST);
        Kept before = kept.put(key, fresh);
        size += fresh.size() - (before == null ? 0 : before.size());
        Iterator<Kept> oldest = kept.values().iterator();
        while (size > limit && oldest.hasNext()) {
            size -= oldest.next().size();
            oldest.remove();
        }
    }
}
