package dev.guardrail.collect.reading;

import dev.guardrail.collect.Snapshot.Entry;
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
    private long size;

    /** The content is known by its blob, and the path is part of every place in a reading. */
    record Key(Entry file, Reading<?> reading) {}

    private record Kept(Object value, long size) {}

    public ReadingStore() {
        this(LIMIT);
    }

    ReadingStore(long limit) {
        this.limit = limit;
    }

    synchronized Optional<Object> get(Key key) {
        return Optional.ofNullable(kept.get(key)).map(Kept::value);
    }

    /** Keeps a reading of a file of that size. */
    synchronized void put(Key key, Object value, int fileSize) {
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
