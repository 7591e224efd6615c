package dev.guardrail.collect.coverage;

import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.coverage.format.ReportedCoverage;
import dev.guardrail.collect.coverage.format.ReportedFile;
import dev.guardrail.fact.CoverageReport;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;

/** A report that was read, with the repository files that its paths mean. */
record MatchedReport(GivenFile given, ReportedCoverage coverage, ReportPaths.Matches matches) {

    /** So many paths without a file are named one by one; the rest is counted. */
    private static final int NAMED = 10;

    /** What stands for a file of the report wherever it is compared with another: its repository path, if it has one. */
    String key(ReportedFile file) {
        String path = matches.found().get(file.id());
        return path == null ? "unmatched " + file.id() : path;
    }

    /** The report itself, and a gap for each path that means no file. */
    List<Fact> facts() {
        List<Gap> gaps = new ArrayList<>();
        for (ReportedFile file : coverage.files()) {
            if (!matches.found().containsKey(file.id())) {
                gaps.add(unmatched(file));
            }
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new CoverageReport(
                Place.file(given.name()), coverage.format(), coverage.files().size(), gaps.size()));
        gaps.stream().limit(NAMED).forEach(facts::add);
        if (gaps.size() > NAMED) {
            facts.add(gap(
                    Gap.Kind.STALE,
                    Place.file(given.name()),
                    (gaps.size() - NAMED) + " more of its files match no file of the repository"));
        }
        coverage.problems()
                .forEach(problem -> facts.add(gap(Gap.Kind.CONTRADICTORY, Place.file(given.name()), problem)));
        return facts;
    }

    private String where(ReportedFile file) {
        String place = file.line() == 0 ? given.name() : given.name() + ":" + file.line();
        return file.module().isEmpty() ? place : place + " (" + file.module() + ")";
    }

    private Gap unmatched(ReportedFile file) {
        List<String> candidates = matches.ambiguous().getOrDefault(file.id(), List.of());
        String problem = candidates.isEmpty()
                ? "no file of the repository matches"
                : "it could be any of: " + String.join(", ", candidates);
        return gap(
                candidates.isEmpty() ? Gap.Kind.STALE : Gap.Kind.UNKNOWN,
                Place.file(file.path()),
                where(file) + " names it, but " + problem);
    }

    static Gap gap(Gap.Kind kind, Place place, String reason) {
        return new Gap(Evidence.COVERAGE, kind, place, reason);
    }
}
