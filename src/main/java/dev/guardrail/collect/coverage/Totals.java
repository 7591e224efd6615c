package dev.guardrail.collect.coverage;

import dev.guardrail.collect.coverage.format.ReportedFile;
import dev.guardrail.collect.coverage.format.Tally;
import dev.guardrail.fact.Counter;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TotalCoverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The totals of the reports of one side. A report's total is its own; reports that speak of the same files are taken
 * together, line by line, for their totals would count those files twice.
 */
final class Totals {

    private Totals() {}

    static List<Fact> of(List<MatchedReport> reports) {
        List<Fact> totals = new ArrayList<>();
        for (List<MatchedReport> group : groups(reports)) {
            Place place = Place.file(group.get(0).given().name());
            tallies(group)
                    .forEach((counter, tally) ->
                            totals.add(new TotalCoverage(place, counter, tally.covered(), tally.total())));
        }
        return totals;
    }

    private static SortedMap<Counter, Tally> tallies(List<MatchedReport> group) {
        if (group.size() == 1) {
            return group.get(0).coverage().totals();
        }
        Map<String, MatchedFile> files = merged(group);
        Tally lines = files.values().stream().map(MatchedFile::lineTally).reduce(new Tally(0, 0), Tally::plus);
        return new TreeMap<>(Map.of(Counter.LINE, lines));
    }

    /** What the reports say of each file, by {@link MatchedReport#key}. */
    static Map<String, MatchedFile> merged(List<MatchedReport> reports) {
        Map<String, MatchedFile> files = new TreeMap<>();
        for (MatchedReport report : reports) {
            for (ReportedFile file : report.coverage().files()) {
                MatchedFile known = files.putIfAbsent(report.key(file), new MatchedFile(file));
                if (known != null) {
                    known.add(file);
                }
            }
        }
        return files;
    }

    /** The reports, those together that share files; in their order. */
    private static List<List<MatchedReport>> groups(List<MatchedReport> reports) {
        List<List<MatchedReport>> groups = new ArrayList<>();
        Map<List<MatchedReport>, Set<String>> keys = new HashMap<>();
        for (MatchedReport report : reports) {
            Set<String> own = new HashSet<>();
            report.coverage().files().forEach(file -> own.add(report.key(file)));
            List<MatchedReport> group = new ArrayList<>();
            for (List<MatchedReport> other : List.copyOf(groups)) {
                Set<String> known = keys.getOrDefault(other, Set.of());
                if (known.stream().anyMatch(own::contains)) {
                    own.addAll(known);
                    group.addAll(other);
                    groups.remove(other);
                }
            }
            group.add(report);
            groups.add(group);
            keys.put(group, own);
        }
        return groups;
    }
}
