package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Subjects;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.coverage.format.ReportedFile;
import dev.guardrail.collect.coverage.format.Tally;
import dev.guardrail.fact.Counter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks for figures of coverage in the reports that are committed. */
final class CoverageObserver implements Observer {

    private static final Set<String> AREAS = Set.of("backend", "frontend");

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.COVERAGE);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        boolean past = claim.subject().startsWith(Subjects.BEFORE);
        List<String> commits = past ? ground.stated().map(Span::base).stream().toList() : ground.heads();
        List<Figure> figures = new ArrayList<>();
        for (String commit : commits) {
            for (CommittedCoverage report : ground.side(commit).coverage()) {
                figures.addAll(figures(claim, commit, report, past || isNew(report, ground)));
            }
        }
        long sources = figures.stream()
                .filter(Figure::current)
                .map(figure -> figure.report().blob() + figure.of())
                .distinct()
                .count();
        for (Figure figure : figures) {
            Bearing bearing = !figure.current() || claim.says().text().startsWith("~")
                    ? Bearing.CIRCUMSTANTIAL
                    : sources == 1 && !past ? ground.bearing(figure.commit()) : Bearing.ALTERNATIVE;
            figure.see(claim, bearing, sightings);
        }
        sightings.miss(claim, "a coverage report of the " + (past ? "base" : "head"));
    }

    /** Whether the range or the commit with the audit wrote it: an older report says nothing of the head. */
    private static boolean isNew(CommittedCoverage report, Ground ground) {
        return ground.stated()
                .map(span -> ground.files(span.base())
                        .find(report.path())
                        .filter(entry -> entry.blob().equals(report.blob()))
                        .isEmpty())
                .orElse(false);
    }

    private static List<Figure> figures(Claim claim, String commit, CommittedCoverage report, boolean current) {
        String subject = claim.subject().replaceFirst("^(?:before|lines|covered|uncovered):", "");
        if (subject.equals("total") || AREAS.contains(subject)) {
            boolean other = AREAS.stream()
                    .anyMatch(area -> !area.equals(subject) && report.path().contains(area));
            return AREAS.contains(subject) && other
                    ? List.of()
                    : List.of(new Figure(
                            commit, report, "all of it", report.report().totals(), current));
        }
        NamedFiles named = NamedFiles.of(subject);
        List<ReportedFile> files = report.report().files().stream()
                .filter(file -> named.matches(file.path()))
                .toList();
        return files.size() == 1
                ? List.of(new Figure(
                        commit,
                        report,
                        "`" + files.get(0).path() + "`",
                        files.get(0).totals(),
                        current))
                : List.of();
    }

    /** What a report says of a file, or of all files. */
    private record Figure(
            String commit, CommittedCoverage report, String of, Map<Counter, Tally> totals, boolean current) {

        void see(Claim claim, Bearing bearing, Sightings sightings) {
            Proof proof = Proof.by("git show " + Span.shortened(commit) + ":" + report.path());
            new TreeMap<>(totals).forEach((counter, tally) -> {
                String what = " of " + of + " in the committed report `" + report.path() + "`";
                if (claim.subject().startsWith("lines:")) {
                    sightings.see(claim, counter + "s" + what, Value.of(tally.total()), bearing, proof);
                } else if (claim.subject().startsWith("covered:")) {
                    sightings.see(claim, "covered " + counter + "s" + what, Value.of(tally.covered()), bearing, proof);
                } else if (claim.subject().startsWith("uncovered:")) {
                    Value missing = Value.of(tally.total() - tally.covered());
                    sightings.see(claim, "uncovered " + counter + "s" + what, missing, bearing, proof);
                } else {
                    percent(claim, counter + " coverage" + what, tally, bearing, proof, sightings);
                }
            });
        }

        private static void percent(
                Claim claim, String reading, Tally tally, Bearing bearing, Proof proof, Sightings sightings) {
            BigDecimal percent = BigDecimal.valueOf(tally.covered())
                    .movePointRight(2)
                    .divide(BigDecimal.valueOf(tally.total()), 4, RoundingMode.HALF_UP);
            // Two runs of the same tests differ by as much.
            boolean near = claim.says().distance(Value.of(percent)).compareTo(BigDecimal.ONE) < 0;
            boolean same = claim.says().admits(Value.of(percent));
            sightings.see(claim, reading, Value.of(percent), near && !same ? weaker(bearing) : bearing, proof);
            int decimals = claim.says().number().map(BigDecimal::scale).orElse(0);
            Value cut = Value.of(percent.setScale(Math.max(0, decimals), RoundingMode.DOWN));
            if (claim.says().admits(cut) && !claim.says().admits(Value.of(percent))) {
                sightings.see(claim, reading + ", not rounded", cut, weaker(bearing), proof);
            }
        }

        private static Bearing weaker(Bearing bearing) {
            return bearing == Bearing.DECISIVE ? Bearing.ALTERNATIVE : bearing;
        }
    }
}
