package dev.guardrail.fix;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.repair.FileText;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A snapshot in which some files have another text.
 *
 * @param below the snapshot
 * @param texts the other texts, by the paths of files that it has
 */
record Overlay(Snapshot below, Map<String, FileText> texts) implements Snapshot {

    Overlay {
        texts = Map.copyOf(texts);
    }

    @Override
    public List<Entry> files(Predicate<String> wanted) {
        return below.files(wanted).stream().map(this::replaced).toList();
    }

    @Override
    public Optional<Entry> find(String path) {
        return below.find(path).map(this::replaced);
    }

    private Entry replaced(Entry entry) {
        FileText text = texts.get(entry.path());
        return text == null ? entry : new Entry(entry.path(), HexFormat.of().formatHex(text.bytes()), entry.regular());
    }

    @Override
    public Map<String, String> links() {
        return below.links();
    }

    @Override
    public List<String> submodules() {
        return below.submodules();
    }

    @Override
    public byte[] read(Entry entry, int limit) throws UnreadableException {
        FileText text = texts.get(entry.path());
        if (text == null) {
            return below.read(entry, limit);
        }
        byte[] bytes = text.bytes();
        if (bytes.length > limit) {
            throw UnreadableException.tooLarge(bytes.length, limit);
        }
        return bytes;
    }

    @Override
    public Start start(Entry entry, int length) throws UnreadableException {
        return texts.containsKey(entry.path()) ? Snapshot.super.start(entry, length) : below.start(entry, length);
    }
}
