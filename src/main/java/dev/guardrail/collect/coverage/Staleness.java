package dev.guardrail.collect.coverage;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.fact.CoverageFormat;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds files that changed since a report was made: it has lines that they do not. Times say nothing here, because tests
 * may well run before their commit is made.
 */
final class Staleness {

    /** In bytes; a source file that tests run is written by people. */
    private static final int LIMIT = 5 << 20;

    /** Formats that never count a blank line: the others describe blocks, which may have blank lines in them. */
    private static final Set<CoverageFormat> LINE_BY_LINE =
            EnumSet.of(CoverageFormat.JACOCO_XML, CoverageFormat.JACOCO_EXEC, CoverageFormat.COVERAGE_PY);

    private Staleness() {}

    /** A gap for each of the touched files that the reports are too old for. */
    static SortedMap<String, Gap> of(Snapshot snapshot, Map<String, MatchedFile> files, Set<String> touched) {
        SortedMap<String, Gap> stale = new TreeMap<>();
        for (Entry entry : snapshot.files(touched::contains)) {
            Optional.ofNullable(files.get(entry.path()))
                    .flatMap(file -> problem(snapshot, entry, file))
                    .ifPresent(gap -> stale.put(entry.path(), gap));
        }
        return stale;
    }

    private static Optional<Gap> problem(Snapshot snapshot, Entry entry, MatchedFile file) {
        List<String> lines;
        try {
            lines = TextEncoding.text(snapshot.read(entry, LIMIT)).lines().toList();
        } catch (UnreadableException e) {
            return Optional.of(MatchedReport.gap(
                    Gap.Kind.UNREADABLE,
                    Place.file(entry.path()),
                    "not known whether the coverage report is older than this file: " + e.getMessage()));
        }
        if (file.lastLine() > lines.size()) {
            return Optional.of(
                    older(entry, "it has line " + file.lastLine() + ", but the file ends with line " + lines.size()));
        }
        return LINE_BY_LINE.containsAll(file.formats())
                ? file.coverable().stream()
                        .filter(line -> line > 0 && lines.get(line - 1).isBlank())
                        .mapToObj(line -> older(entry, "it has code on line " + line + ", but that line is blank"))
                        .findFirst()
                : Optional.empty();
    }

    private static Gap older(Entry entry, String why) {
        return MatchedReport.gap(
                Gap.Kind.STALE, Place.file(entry.path()), "the coverage report is older than this file: " + why);
    }
}
