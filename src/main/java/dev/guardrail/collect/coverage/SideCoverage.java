package dev.guardrail.collect.coverage;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.coverage.format.CoverageReader;
import dev.guardrail.collect.coverage.format.ReportedCoverage;
import dev.guardrail.collect.coverage.format.UnusableReportException;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileCoverage;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The reports of one side of a range, read, matched to its files, and taken together. */
final class SideCoverage {

    private final Set<String> touched;
    private final List<MatchedReport> reports = new ArrayList<>();
    private final Map<String, MatchedFile> files;
    private final SortedMap<String, Gap> stale;
    private final List<Fact> refused = new ArrayList<>();

    /**
     * Reads the reports of one side.
     *
     * @param touched the paths, on this side, of the files that the range changed
     */
    SideCoverage(List<GivenFile> given, List<Path> classFolders, Snapshot snapshot, Set<String> touched) {
        this.touched = touched;
        if (!given.isEmpty()) {
            ReportPaths paths = paths(snapshot);
            Predicate<String> wanted = wanted(snapshot);
            given.forEach(file -> read(file, wanted, classFolders, paths));
        }
        this.files = Totals.merged(reports);
        files.keySet()
                .retainAll(reports.stream()
                        .flatMap(report -> report.matches().found().values().stream())
                        .collect(Collectors.toSet()));
        this.stale = Staleness.of(snapshot, files, touched);
        files.keySet().removeAll(stale.keySet());
    }

    /** Made once for all reports: it knows every path of the side. */
    private static ReportPaths paths(Snapshot snapshot) {
        return new ReportPaths(
                snapshot.files(path -> true).stream().map(Snapshot.Entry::path).toList(),
                snapshot.links(),
                path -> FileKinds.of(path) == FileKind.TEST);
    }

    /** Whether the range may have touched a file of a report, judged by the last segment of its path. */
    private Predicate<String> wanted(Snapshot snapshot) {
        Set<String> names = touched.stream().map(Paths::name).collect(Collectors.toSet());
        Links links = new Links(snapshot.links());
        snapshot.links().keySet().stream()
                .filter(link -> touched.contains(links.resolve(link)))
                .map(Paths::name)
                .forEach(names::add);
        return name -> PathText.spellings(name).stream().anyMatch(names::contains);
    }

    private void read(GivenFile file, Predicate<String> wanted, List<Path> classFolders, ReportPaths paths) {
        try {
            ReportedCoverage coverage = CoverageReader.read(file.path(), file.name(), wanted, classFolders);
            reports.add(
                    new MatchedReport(file, coverage, paths.match(file.name(), coverage.roots(), coverage.files())));
        } catch (UnusableReportException e) {
            Place place = e.line() == 0 ? Place.file(file.name()) : Place.line(file.name(), e.line());
            refused.add(MatchedReport.gap(Gap.Kind.UNREADABLE, place, e.reason()));
        }
    }

    /** The coverage of a file of the repository; empty if no report contains it, or the reports are too old for it. */
    Optional<MatchedFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Whether a report names the file, even if it is too old for it. */
    boolean names(String path) {
        return files.containsKey(path) || stale.containsKey(path);
    }

    List<MatchedReport> reports() {
        return reports;
    }

    /** The reports, their totals, the files, and the gaps. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(refused);
        reports.forEach(report -> facts.addAll(report.facts()));
        facts.addAll(Totals.of(reports));
        facts.addAll(stale.values());
        new TreeMap<>(files)
                .forEach((path, file) -> file.totals()
                        .forEach((counter, tally) -> facts.add(new FileCoverage(
                                Place.file(path), counter, tally.covered(), tally.total(), touched.contains(path)))));
        return facts;
    }
}
