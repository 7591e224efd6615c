package dev.guardrail.verify;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.coverage.format.CoverageReader;
import dev.guardrail.collect.coverage.format.IstanbulSummary;
import dev.guardrail.collect.coverage.format.ReportedCoverage;
import dev.guardrail.collect.coverage.format.UnusableReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A coverage report that is among the files of a commit.
 *
 * @param path its path
 * @param blob what identifies its content
 * @param report what it says
 */
record CommittedCoverage(String path, String blob, ReportedCoverage report) {

    /** In bytes: the limit of a report. */
    private static final int LIMIT = 30_000_000;

    /** So many are read at most. */
    private static final int MOST = 12;

    private static final Pattern NAME =
            Pattern.compile("(?i)(?:.*/)?[^/]*(?:cov|jacoco|cobertura|clover)[^/]*\\.(?:json|xml|info|out|lcov)");

    private static final Pattern INPUT = Pattern.compile(
            "(?i)(?:.*/)?(?:fixtures?|__fixtures__|testdata|test-data|node_modules|vendor|examples?)/.*");

    /** The reports of a commit, by their paths; what is named like one and cannot be read is none. */
    static List<CommittedCoverage> of(Snapshot files) {
        return files.files(path -> NAME.matcher(path).matches() && !isInput(path)).stream()
                .filter(Entry::regular)
                .limit(MOST)
                .flatMap(entry -> read(files, entry).stream())
                .toList();
    }

    /** Whether a file is what tests or others read, and nothing that a run left. */
    static boolean isInput(String path) {
        return INPUT.matcher(path).matches();
    }

    private static Optional<CommittedCoverage> read(Snapshot files, Entry entry) {
        try {
            Path copy = Files.createTempFile("guardrail", ".coverage");
            try {
                Files.write(copy, files.read(entry, LIMIT));
                return Optional.of(new CommittedCoverage(entry.path(), entry.blob(), read(copy, entry.path())));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | UnreadableException | UnusableReportException e) {
            return Optional.empty();
        }
    }

    private static ReportedCoverage read(Path report, String name) throws UnusableReportException {
        try {
            return CoverageReader.read(report, name, file -> false, List.of());
        } catch (UnusableReportException e) {
            return IstanbulSummary.read(report, name);
        }
    }
}
