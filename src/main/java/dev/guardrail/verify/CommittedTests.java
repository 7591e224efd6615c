package dev.guardrail.verify;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.tests.report.JUnitReader;
import dev.guardrail.collect.tests.report.JUnitReport;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The JUnit reports in one folder of a commit: what one run left there.
 *
 * @param path the report, or the folder where there are several
 * @param blobs what identifies the content of each
 * @param passed how many cases passed
 */
record CommittedTests(String path, List<String> blobs, long passed) {

    /** In bytes: the limit of a report. */
    private static final int LIMIT = 30_000_000;

    /** So many are read at most. */
    private static final int MOST = 200;

    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:.*/)?(?:TEST-[^/]*|[^/]*(?:junit|xunit|pytest|test[-_]?(?:results?|report))[^/]*)\\.xml");

    CommittedTests {
        blobs = List.copyOf(blobs);
    }

    /** The reports of a commit, by folder; those of a folder with one that cannot be read are none. */
    static List<CommittedTests> of(Snapshot files) {
        Map<String, List<Entry>> folders = new TreeMap<>();
        files.files(path -> NAME.matcher(path).matches() && !CommittedCoverage.isInput(path)).stream()
                .filter(Entry::regular)
                .limit(MOST)
                .forEach(entry -> folders.computeIfAbsent(Paths.folder(entry.path()), folder -> new ArrayList<>())
                        .add(entry));
        return folders.entrySet().stream()
                .flatMap(folder -> read(files, folder.getKey(), folder.getValue()).stream())
                .toList();
    }

    private static List<CommittedTests> read(Snapshot files, String folder, List<Entry> entries) {
        long passed = 0;
        for (Entry entry : entries) {
            JUnitReport report = read(files, entry);
            if (report.cases().isEmpty() || !report.gaps().isEmpty()) {
                return List.of();
            }
            passed += report.cases().stream()
                    .map(TestCase::status)
                    .filter(TestStatus.PASSED::equals)
                    .count();
        }
        String path = entries.size() == 1 ? entries.get(0).path() : folder.isEmpty() ? "." : folder;
        return List.of(
                new CommittedTests(path, entries.stream().map(Entry::blob).toList(), passed));
    }

    private static JUnitReport read(Snapshot files, Entry entry) {
        try {
            Path copy = Files.createTempFile("guardrail", ".xml");
            try {
                Files.write(copy, files.read(entry, LIMIT));
                return JUnitReader.read(copy, entry.path());
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | UnreadableException e) {
            return new JUnitReport(Optional.empty(), List.of(), List.of(), List.of());
        }
    }
}
