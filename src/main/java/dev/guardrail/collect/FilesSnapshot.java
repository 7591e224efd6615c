package dev.guardrail.collect;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A snapshot of files that are in memory: a rule's test case, or a policy that is in no commit. */
public final class FilesSnapshot implements Snapshot {

    private final SortedMap<String, byte[]> files;

    /** A snapshot of files by their path. */
    public FilesSnapshot(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** A snapshot of texts by their path. */
    public static FilesSnapshot ofTexts(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new FilesSnapshot(files);
    }

    @Override
    public List<Entry> files(Predicate<String> wanted) {
        return files.entrySet().stream()
                .filter(file -> wanted.test(file.getKey()))
                .map(file -> new Entry(file.getKey(), HexFormat.of().formatHex(file.getValue())))
                .toList();
    }

    @Override
    public Optional<Entry> find(String path) {
        return files(path::equals).stream().findFirst();
    }

    @Override
    public byte[] read(Entry entry, int limit) throws UnreadableException {
        byte[] content = files.getOrDefault(entry.path(), new byte[0]);
        if (content.length > limit) {
            throw UnreadableException.tooLarge(content.length, limit);
        }
        return content.clone();
    }
}
