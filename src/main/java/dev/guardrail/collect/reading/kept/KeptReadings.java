package dev.guardrail.collect.reading.kept;

import dev.guardrail.cache.UserCache;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Readings in the user's cache, for the next run: each run adds one file with what it read, and files that were not used for
 * longest go first. Only the same build reads what it wrote. Serves many threads.
 */
public final class KeptReadings {

    private static final String FOLDER = "readings";
    private static final int FILES = 16;

    /** In bytes, of one file. */
    private static final long LIMIT = 24L << 20;

    private static final Forms FORMS = new Forms();

    /** Types without a form: what they say is read again. */
    private static final Set<Class<?>> WITHOUT = ConcurrentHashMap.newKeySet();

    private final UserCache cache;
    private final String build;
    private final Predicate<String> isSecret;
    private final Map<String, byte[]> fresh = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private @Nullable List<Named> packs;

    private record Named(String name, Pack pack) {}

    private KeptReadings(UserCache cache, String build, Predicate<String> isSecret) {
        this.cache = cache;
        this.build = build;
        this.isSecret = isSecret;
    }

    /**
     * What is kept for a user.
     *
     * @param environment the variables of the process, which say where caches are
     * @param build a digest of the code: another build may read files in another way
     * @param isSecret whether a text has something in it that no other file may have: its reading is not kept
     */
    public static KeptReadings of(Map<String, String> environment, String build, Predicate<String> isSecret) {
        // The machine of a CI is thrown away, and a job may run what somebody else wrote before it runs Guardrail.
        boolean off = environment.containsKey("CI") && !environment.containsKey(UserCache.VARIABLE);
        return off ? none() : new KeptReadings(UserCache.of(environment, FOLDER, FILES), build, isSecret);
    }

    /** Keeps nothing. */
    public static KeptReadings none() {
        return new KeptReadings(UserCache.none(), "", text -> false);
    }

    /**
     * A reading of an earlier run.
     *
     * @param key tells it from all others: of which reading, of which content, at which path
     */
    public <T> Optional<T> find(String key, Class<T> type) {
        if (!cache.isOn() || WITHOUT.contains(type)) {
            return Optional.empty();
        }
        String digest = Pack.key(key);
        for (Named named : packs()) {
            Optional<T> value = named.pack().find(digest).flatMap(bytes -> read(bytes, type));
            if (value.isPresent()) {
                used.add(named.name());
                return value;
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> read(byte[] bytes, Class<T> type) {
        try {
            ByteReader in = new ByteReader(bytes);
            T value = type.cast(FORMS.of(type).read(in));
            return in.isAtEnd() ? Optional.of(value) : Optional.empty();
        } catch (RuntimeException e) {
            // Broken: it is read again.
            return Optional.empty();
        }
    }

    /** Remembers a reading for {@link #write}, if its type has a form. */
    public void add(String key, Class<?> type, Object value) {
        if (!cache.isOn() || WITHOUT.contains(type) || size.get() > LIMIT) {
            return;
        }
        try {
            ByteWriter out = new ByteWriter();
            FORMS.of(type).write(out, value);
            if (out.texts().stream().noneMatch(isSecret)) {
                byte[] bytes = out.toBytes();
                size.addAndGet(bytes.length);
                fresh.put(Pack.key(key), bytes);
            }
        } catch (Forms.UnknownFormException e) {
            WITHOUT.add(type);
        }
    }

    /** Writes what was added, and marks the files that were used. */
    public synchronized void write() {
        cache.touch(used);
        used.clear();
        if (!fresh.isEmpty()) {
            SortedMap<String, byte[]> readings = new TreeMap<>(fresh);
            fresh.clear();
            size.set(0);
            // Named by its keys: two runs that read the same write one file.
            String name = prefix()
                    + HexFormat.of()
                            .toHexDigits(String.join("", readings.keySet()).hashCode());
            cache.write(name, Pack.of(readings));
        }
    }

    private synchronized List<Named> packs() {
        List<Named> known = packs;
        if (known == null) {
            known = cache.names().stream()
                    .filter(name -> name.startsWith(prefix()))
                    .flatMap(name -> Stream.of(name)
                            .flatMap(file -> cache.find(file).stream())
                            .flatMap(file -> Pack.open(file).stream())
                            .map(pack -> new Named(name, pack)))
                    .toList();
            packs = known;
        }
        return known;
    }

    private String prefix() {
        return build + "-";
    }
}
