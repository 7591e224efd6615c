package dev.guardrail.collect.coverage;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.SnapshotComparison;
import dev.guardrail.fact.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports for tests, and what is collected of them. */
final class Reports {

    private final Path folder;
    private final List<GivenFile> given = new ArrayList<>();

    Reports(Path folder) {
        this.folder = folder;
    }

    Reports with(String name, String text) {
        try {
            Path path = folder.resolve("report" + given.size());
            given.add(new GivenFile(name, Files.writeString(path, text)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A section of LCOV: a character for each line, {@code r} that tests run, {@code u} that they do not, or no code. */
    static String lcov(String path, String lines) {
        StringBuilder text = new StringBuilder("SF:" + path + "\n");
        for (int i = 0; i < lines.length(); i++) {
            if (lines.charAt(i) == 'r' || lines.charAt(i) == 'u') {
                text.append("DA:").append(i + 1).append(lines.charAt(i) == 'r' ? ",1\n" : ",0\n");
            }
        }
        return text + "end_of_record\n";
    }

    /** What is collected of the side after, of texts by their paths. */
    List<Fact> atHead(Map<String, String> before, Map<String, String> after) {
        return collector(before, after).atHead(given, FilesSnapshot.ofTexts(after));
    }

    /** The same of files that are all new. */
    List<Fact> atHead(Map<String, String> files) {
        return atHead(Map.of(), files);
    }

    List<Fact> atBase(Map<String, String> before, Map<String, String> after) {
        return collector(before, after).atBase(given, FilesSnapshot.ofTexts(before));
    }

    static CoverageCollector collector(Map<String, String> before, Map<String, String> after) {
        Snapshot base = FilesSnapshot.ofTexts(before);
        return new CoverageCollector(SnapshotComparison.of(base, FilesSnapshot.ofTexts(after)), List.of());
    }

    /** The facts of one type. */
    static <T extends Fact> List<T> only(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
