package dev.guardrail.collect.source;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.MalformedException;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads source files, each once: a file that is equal at base and head, or that is asked for repeatedly, is kept. */
final class SourceUnits {

    /** In bytes; nobody writes a larger file by hand. */
    private static final int LIMIT = 2 << 20;

    /** Files whose contents are in memory at a time. */
    private static final int BATCH = 256;

    private static final SourceUnit NOTHING = new SourceUnit("", List.of(), List.of());

    /** A file that was read, or why it was not. */
    record Read(SourceUnit unit, Optional<Gap> gap) {}

    private final Map<Entry, Read> remembered = new HashMap<>();

    Read read(Snapshot snapshot, Entry entry) {
        Read known = remembered.get(entry);
        if (known == null) {
            known = readNow(snapshot, entry);
            remembered.put(entry, known);
        }
        return known;
    }

    /** Reads files that will be asked for, on all cores: what is read of a file depends on it alone. */
    void readAhead(Snapshot snapshot, Collection<Entry> entries) {
        List<Entry> unknown =
                entries.stream().filter(entry -> !remembered.containsKey(entry)).toList();
        for (int from = 0; from < unknown.size(); from += BATCH) {
            Map<Entry, byte[]> contents = new HashMap<>();
            for (Entry entry : unknown.subList(from, Math.min(from + BATCH, unknown.size()))) {
                content(snapshot, entry).ifPresent(content -> contents.put(entry, content));
            }
            remembered.putAll(contents.entrySet().parallelStream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, file -> parse(file.getKey().path(), file.getValue()))));
        }
    }

    /** What cannot be had now is asked for again, and then becomes a gap. */
    private static Optional<byte[]> content(Snapshot snapshot, Entry entry) {
        try {
            return Optional.of(snapshot.read(entry, LIMIT));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private static Read readNow(Snapshot snapshot, Entry entry) {
        try {
            return parse(entry.path(), snapshot.read(entry, LIMIT));
        } catch (UnreadableException e) {
            return unread(Place.file(entry.path()), e.getMessage());
        }
    }

    private static Read parse(String path, byte[] content) {
        try {
            return new Read(reader(Language.of(path).orElseThrow()).read(path, content), Optional.empty());
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
        };
    }

    private static Read unread(Place place, String reason) {
        return new Read(NOTHING, Optional.of(new Gap(Evidence.SOURCE, place, "its imports are not known: " + reason)));
    }
}
