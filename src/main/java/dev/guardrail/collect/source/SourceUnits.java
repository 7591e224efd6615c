package dev.guardrail.collect.source;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.source.golang.GoReader;
import dev.guardrail.collect.source.java.JavaReader;
import dev.guardrail.collect.source.kotlin.KotlinReader;
import dev.guardrail.collect.source.python.PythonReader;
import dev.guardrail.collect.source.script.ScriptReader;
import dev.guardrail.collect.source.unit.SourceReader;
import dev.guardrail.collect.source.unit.SourceUnit;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What source files import and use. */
final class SourceUnits {

    /** In bytes; nobody writes a larger file by hand. */
    private static final int LIMIT = 2 << 20;

    /** Files whose contents are in memory at a time. */
    private static final int BATCH = 256;

    private static final SourceUnit NOTHING = new SourceUnit("", List.of(), List.of());

    static final Reading<Read> READING =
            new Reading<>("imports", Read.class, path -> Language.of(path).isPresent(), LIMIT, SourceUnits::parse);

    /** A file that was read, or why it was not. */
    record Read(SourceUnit unit, Optional<Gap> gap) {}

    private final Readings readings;

    SourceUnits(Readings readings) {
        this.readings = readings;
    }

    Read read(Snapshot snapshot, Entry entry) {
        try {
            return readings.read(snapshot, entry, READING);
        } catch (UnreadableException e) {
            return unread(Place.file(entry.path()), e.getMessage());
        }
    }

    /** Whether a file was read before. */
    boolean isKnown(Entry entry) {
        return readings.isKnown(entry, READING);
    }

    /** Reads files that will be asked for. */
    void readAhead(Snapshot snapshot, Collection<Entry> entries) {
        readings.readAhead(snapshot, entries, List.of(READING));
    }

    /**
     * Files that were found.
     *
     * @param entries those of them that were parsed
     * @param unread how many files could not be read, or were found and not parsed
     */
    record Found(List<Entry> entries, int unread) {}

    /**
     * Parses the files whose content is of interest.
     *
     * @param limit how many at most
     */
    Found readAhead(Snapshot snapshot, List<Entry> entries, Predicate<byte[]> interesting, int limit) {
        List<Entry> found = new ArrayList<>();
        int unread = 0;
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<Entry> batch = entries.subList(from, Math.min(from + BATCH, entries.size()));
            Map<Entry, byte[]> contents = new LinkedHashMap<>();
            for (Entry entry : batch) {
                content(snapshot, entry).ifPresent(content -> contents.put(entry, content));
            }
            List<Map.Entry<Entry, byte[]>> hits = contents.entrySet().parallelStream()
                    .filter(file -> interesting.test(file.getValue()))
                    .toList();
            List<Map.Entry<Entry, byte[]>> parsed = hits.subList(0, Math.min(hits.size(), limit - found.size()));
            unread += batch.size() - contents.size() + hits.size() - parsed.size();
            parsed.parallelStream().forEach(file -> readings.read(file.getKey(), file.getValue(), READING));
            parsed.forEach(file -> found.add(file.getKey()));
        }
        return new Found(found, unread);
    }

    /** What cannot be had now is asked for again, and then becomes a gap. */
    private static Optional<byte[]> content(Snapshot snapshot, Entry entry) {
        try {
            return Optional.of(snapshot.read(entry, LIMIT));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private static Read parse(SourceFile file) {
        String path = file.path();
        try {
            return new Read(reader(Language.of(path).orElseThrow()).read(file), Optional.empty());
        } catch (MalformedException e) {
            return unread(e.line() == 0 ? Place.file(path) : Place.line(path, e.line()), e.getMessage());
        }
    }

    /** One of its own for each file: a language's reader, and the parser behind it, is loaded with its first file. */
    private static SourceReader reader(Language language) {
        return switch (language) {
            case PYTHON -> new PythonReader();
            case JAVA -> new JavaReader();
            case KOTLIN -> new KotlinReader();
            case JAVASCRIPT, TYPESCRIPT -> new ScriptReader();
            case GO -> new GoReader();
            case RUST -> throw new IllegalArgumentException("imports of Rust are not read");
        };
    }

    private static Read unread(Place place, String reason) {
        return new Read(NOTHING, Optional.of(new Gap(Evidence.SOURCE, place, "its imports are not known: " + reason)));
    }
}
