package dev.guardrail.report.figure;

import dev.guardrail.fact.Counter;
import dev.guardrail.fact.CoverageFormat;
import dev.guardrail.fact.CoverageReport;
import dev.guardrail.fact.PatchCoverage;
import dev.guardrail.fact.Share;
import dev.guardrail.fact.TotalCoverage;
import dev.guardrail.verdict.ShownFacts;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the coverage reports of the head say, in few figures.
 *
 * @param sources the reports, in the order of their names
 * @param formats their formats, each once
 * @param total the totals of all reports, of the counters that all of them have
 * @param patch the added lines with code; none where the range added none
 * @param files how many source files the reports name
 * @param unmatched how many of them no file of the repository matches
 */
public record CoverageSummary(
        List<String> sources,
        List<CoverageFormat> formats,
        SortedMap<Counter, Share> total,
        Optional<Share> patch,
        int files,
        int unmatched) {

    /** The summary; none where no report was read. */
    public static Optional<CoverageSummary> of(ShownFacts shown) {
        List<CoverageReport> reports = shown.all(CoverageReport.class);
        if (reports.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CoverageSummary(
                reports.stream().map(CoverageReport::path).sorted().toList(),
                reports.stream().map(CoverageReport::format).distinct().sorted().toList(),
                total(shown.all(TotalCoverage.class)),
                shown.all(PatchCoverage.class).stream()
                        .map(PatchCoverage::share)
                        .reduce(Share::plus),
                reports.stream().mapToInt(CoverageReport::files).sum(),
                reports.stream().mapToInt(CoverageReport::unmatched).sum()));
    }

    /** A counter that one report lacks has no total: the sum of the others would look like it. */
    private static SortedMap<Counter, Share> total(List<TotalCoverage> totals) {
        long groups = totals.stream().map(TotalCoverage::path).distinct().count();
        SortedMap<Counter, List<TotalCoverage>> byCounter = totals.stream()
                .collect(Collectors.groupingBy(TotalCoverage::counter, TreeMap::new, Collectors.toList()));
        SortedMap<Counter, Share> total = new TreeMap<>();
        byCounter.forEach((counter, all) -> {
            if (all.size() == groups) {
                total.put(counter, all.stream().map(TotalCoverage::share).reduce(new Share(0, 0), Share::plus));
            }
        });
        return total;
    }

    /** The formats in one text. */
    public String format() {
        return formats.stream().map(CoverageFormat::toString).collect(Collectors.joining(", "));
    }

    /** {@code line 84.9 % (79/93), branch 70.0 % (7/10); patch 90.0 % (9/10)}. */
    public String figures() {
        String totals = total.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return totals + "; patch " + patch.map(Share::toString).orElse("n/a");
    }
}
