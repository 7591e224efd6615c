package dev.guardrail.collect.secret;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.secret.SecretScanner.Found;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The lines of one file that a range added, or the lines that it removed. */
final class ChangedLines {

    /** In bytes. Of a larger file, only the changed lines are known. */
    private static final int SIZE_LIMIT = 1 << 20;

    private final String path;
    private final NavigableMap<Integer, String> lines = new TreeMap<>();
    private final NavigableMap<Integer, List<Found>> tokens = new TreeMap<>();
    private List<KeyBlock> keys = List.of();

    private ChangedLines(String path) {
        this.path = path;
    }

    /** The changed lines of a range, by path, with the private keys in the files of base or head. */
    static <L extends Located> Map<String, ChangedLines> of(
            Collection<Fact> range, Class<L> type, Function<L, String> text, Snapshot side) {
        Map<String, ChangedLines> files = new TreeMap<>();
        for (Fact fact : range) {
            if (type.isInstance(fact)) {
                L line = type.cast(fact);
                files.computeIfAbsent(line.path(), ChangedLines::new).lines.put(line.line(), text.apply(line));
            }
        }
        files.values().forEach(file -> file.search(side));
        return files;
    }

    private void search(Snapshot side) {
        keys = findKeys(side);
        lines.forEach((number, text) -> {
            List<Found> found = SecretScanner.INSTANCE.find(text);
            if (!found.isEmpty()) {
                tokens.put(number, found);
            }
        });
    }

    /** The secrets that are on a single line, by its number. */
    NavigableMap<Integer, List<Found>> tokens() {
        return tokens;
    }

    /** The private keys with a changed line. */
    List<KeyBlock> keys() {
        return keys;
    }

    /** The changed lines with secrets, with the secrets masked. */
    Map<Integer, String> masked() {
        Map<Integer, String> masked = new HashMap<>();
        lines.forEach((number, text) -> {
            String covered = SecretMask.cover(text, tokens.getOrDefault(number, List.of()));
            if (!covered.equals(text)) {
                masked.put(number, covered);
            }
        });
        for (KeyBlock key : keys) {
            for (Base64Run run : key.runs()) {
                int number = run.line() + 1;
                if (lines.containsKey(number)) {
                    masked.put(number, run.cover(masked.getOrDefault(number, text(number))));
                }
            }
        }
        return masked;
    }

    int count() {
        return lines.size();
    }

    String text(int line) {
        return lines.getOrDefault(line, "");
    }

    /** The first changed line between two lines, both counted from 1 and included; 0 if there is none. */
    int firstWithin(int from, int to) {
        Integer first = lines.ceilingKey(from);
        return first == null || first > to ? 0 : first;
    }

    /** The keys with a changed line. The file is read only if a changed line can belong to a key. */
    private List<KeyBlock> findKeys(Snapshot snapshot) {
        if (lines.values().stream().noneMatch(ChangedLines::canBeOfKey)) {
            return List.of();
        }
        return KeyBlocks.of(file(snapshot)).stream()
                .filter(key -> firstWithin(key.line() + 1, key.lastLine() + 1) > 0)
                .toList();
    }

    private static boolean canBeOfKey(String line) {
        return KeyBlocks.areIn(line) || line.length() <= KeyBlock.LONGEST_LINE && Base64Run.hasLong(line);
    }

    private List<String> file(Snapshot snapshot) {
        Optional<Snapshot.Entry> entry = snapshot.find(path);
        if (entry.isPresent()) {
            try {
                String text = TextEncoding.text(snapshot.read(entry.get(), SIZE_LIMIT));
                return List.of(text.split("\r?\n", -1));
            } catch (UnreadableException e) {
                return sparse();
            }
        }
        return sparse();
    }

    /** The changed lines at their places, with empty lines between them. */
    private List<String> sparse() {
        List<String> file = new ArrayList<>();
        lines.forEach((number, text) -> {
            while (file.size() < number - 1) {
                file.add("");
            }
            file.add(text);
        });
        return file;
    }
}
