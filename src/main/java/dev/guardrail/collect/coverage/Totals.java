package dev.guardrail.collect.coverage;

import dev.guardrail.collect.coverage.format.ReportedFile;
import dev.guardrail.collect.coverage.format.Tally;
import dev.guardrail.fact.Counter;
import dev.guardrail.fact.CoverageFormat;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TotalCoverage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The totals of the reports of one side. A report keeps its own total. Reports that contain the same files are
 * merged line by line, since the sum of their totals would count those files twice.
 */
final class Totals {

    private Totals() {}

    static List<Fact> of(List<MatchedReport> reports) {
        List<Fact> totals = new ArrayList<>();
        for (Group group : groups(reports)) {
            Place place = Place.file(group.reports.get(0).given().name());
            tallies(group.reports)
                    .forEach((counter, tally) ->
                            totals.add(new TotalCoverage(place, counter, tally.covered(), tally.total())));
        }
        return totals;
    }

    private static SortedMap<Counter, Tally> tallies(List<MatchedReport> group) {
        if (group.size() == 1) {
            return group.get(0).coverage().totals();
        }
        Tally lines =
                merged(group).values().stream().map(MatchedFile::lineTally).reduce(new Tally(0, 0), Tally::plus);
        return lines.total() == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(Counter.LINE, lines));
    }

    /** What the reports say of each file, by {@link MatchedReport#key}. */
    static Map<String, MatchedFile> merged(List<MatchedReport> reports) {
        Map<String, MatchedFile> files = new TreeMap<>();
        for (MatchedReport report : reports) {
            CoverageFormat format = report.coverage().format();
            for (ReportedFile file : report.coverage().files()) {
                MatchedFile known = files.get(report.key(file));
                if (known == null) {
                    files.put(report.key(file), new MatchedFile(file, format));
                } else {
                    known.add(file, format);
                }
            }
        }
        return files;
    }

    /** The reports, those together that share files of the repository; by the first report of each group. */
    private static List<Group> groups(List<MatchedReport> reports) {
        List<Group> groups = new ArrayList<>();
        for (MatchedReport report : reports) {
            Group group = new Group(report);
            List<Group> sharing = groups.stream().filter(group::sharesFilesWith).toList();
            if (sharing.isEmpty()) {
                groups.add(group);
            } else {
                List<Group> others = sharing.subList(1, sharing.size());
                others.forEach(sharing.get(0)::add);
                sharing.get(0).add(group);
                groups.removeAll(others);
            }
        }
        return groups;
    }

    private static final class Group {

        private final List<MatchedReport> reports = new ArrayList<>();
        private final Set<String> files = new HashSet<>();

        Group(MatchedReport report) {
            reports.add(report);
            files.addAll(report.matches().found().values());
        }

        boolean sharesFilesWith(Group other) {
            return !Collections.disjoint(files, other.files);
        }

        void add(Group other) {
            reports.addAll(other.reports);
            files.addAll(other.files);
        }
    }
}
