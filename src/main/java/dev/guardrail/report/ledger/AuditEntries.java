package dev.guardrail.report.ledger;

import dev.guardrail.fact.Plan;
import dev.guardrail.fact.TestCase;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Fingerprint;
import dev.guardrail.finding.Origin;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.Figure;
import dev.guardrail.ledger.AuditEntry.Gate;
import dev.guardrail.ledger.AuditEntry.Measures;
import dev.guardrail.ledger.AuditEntry.Outcome;
import dev.guardrail.ledger.AuditEntry.RecordedFinding;
import dev.guardrail.ledger.AuditEntry.ResolvedItem;
import dev.guardrail.ledger.AuditEntry.Revision;
import dev.guardrail.ledger.AuditEntry.Score;
import dev.guardrail.ledger.AuditEntry.TestRun;
import dev.guardrail.ledger.AuditEntry.Totals;
import dev.guardrail.ledger.ItemIds;
import dev.guardrail.policy.ScoreSource.OfRatio;
import dev.guardrail.report.figure.CoverageSummary;
import dev.guardrail.report.figure.TestSummary;
import dev.guardrail.report.figure.Trend;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Counts;
import dev.guardrail.verdict.Figure.Standing;
import dev.guardrail.verdict.ScoreResult;
import dev.guardrail.verdict.Scores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What of an audit goes into the ledger: nothing that it does not prove. */
public final class AuditEntries {

    /** It says of items that they are resolved, and its findings are none. */
    private static final String ABOUT_ITEMS = "ledger/resolved";

    private AuditEntries() {}

    /**
     * The circumstances of an audit.
     *
     * @param milestone the milestone that the user named; empty for that of the plan
     * @param tree the full id of the head's tree
     * @param record what it was judged from, in JSON
     */
    public record Circumstances(String milestone, LocalDate day, String tree, String record) {}

    /**
     * The entry of an audit of commits.
     *
     * @param commits the commits that resolved findings, where one did it
     */
    public static AuditEntry of(Audit audit, Circumstances circumstances, Map<Fingerprint, String> commits) {
        return new AuditEntry(
                milestone(audit, circumstances.milestone()),
                circumstances.day(),
                new Revision(audit.range().base(), audit.range().head(), circumstances.tree()),
                audit.policy().source(),
                outcome(audit),
                audit.counted().stream()
                        .filter(Finding::stands)
                        .map(AuditEntries::finding)
                        .toList(),
                resolved(audit, commits),
                new Measures(
                        TestSummary.of(audit.shown()).map(AuditEntries::tests), figures(audit), scores(audit.scores())),
                ItemIds.digest(circumstances.record()));
    }

    private static String milestone(Audit audit, String named) {
        return named.isEmpty()
                ? audit.shown().first(Plan.class).map(Plan::milestone).orElse("")
                : named;
    }

    private static Outcome outcome(Audit audit) {
        Counts counts = audit.counts();
        return new Outcome(
                audit.verdict().toString(),
                audit.gates().stream()
                        .map(gate ->
                                new Gate(gate.gate().toString(), gate.status().toString()))
                        .toList(),
                new Totals(
                        counts.total(),
                        counts.introduced(),
                        counts.preexisting(),
                        counts.resolved(),
                        counts.open(),
                        counts.waived(),
                        counts.baselined()));
    }

    private static RecordedFinding finding(Finding finding) {
        return new RecordedFinding(
                ItemIds.ofFinding(finding.fingerprint().value()),
                finding.rule(),
                finding.severity().toString(),
                finding.location().place().path(),
                finding.location().place().line(),
                finding.message(),
                finding.disposition().word());
    }

    /** An item is resolved when the head has none of its findings. */
    private static List<ResolvedItem> resolved(Audit audit, Map<Fingerprint, String> commits) {
        Set<Fingerprint> standing = audit.findings().stream()
                .filter(Finding::stands)
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        return audit.findings(Origin.RESOLVED)
                .filter(finding -> !finding.rule().equals(ABOUT_ITEMS))
                .map(Finding::fingerprint)
                .distinct()
                .filter(fingerprint -> !standing.contains(fingerprint))
                .sorted()
                .map(fingerprint ->
                        new ResolvedItem(ItemIds.ofFinding(fingerprint.value()), commits.getOrDefault(fingerprint, "")))
                .toList();
    }

    private static TestRun tests(TestSummary tests) {
        return new TestRun(
                tests.passed(), tests.failed(), tests.skipped(), names(tests.flaky()), names(tests.failures()));
    }

    /** A test that several reports have is named once. */
    private static List<String> names(List<TestCase> cases) {
        return cases.stream().map(TestCase::identity).sorted().distinct().toList();
    }

    private static List<Figure> figures(Audit audit) {
        List<Figure> figures = new ArrayList<>();
        CoverageSummary.of(audit.shown()).ifPresent(coverage -> {
            coverage.total()
                    .forEach((counter, share) ->
                            figures.add(new Figure(counter.toString(), share.covered(), share.total())));
            coverage.patch().ifPresent(patch -> figures.add(new Figure("patch", patch.covered(), patch.total())));
        });
        figures.addAll(ratios(audit.scores()));
        return figures;
    }

    /** The scores that are known. */
    private static List<Score> scores(Scores all) {
        List<Score> scores = new ArrayList<>();
        all.dimensions()
                .forEach(score -> score.value().ifPresent(value -> scores.add(new Score(score.name(), value.value()))));
        if (!all.isEmpty()) {
            all.overall().value().ifPresent(value -> scores.add(new Score(Trend.OVERALL, value.value())));
        }
        return scores;
    }

    /** The shares that scores follow from: the next audit says what differs. */
    private static List<Figure> ratios(Scores scores) {
        return scores.dimensions().stream()
                .flatMap(score -> score.parts().stream())
                .map(ScoreResult.Part::figure)
                .filter(figure -> figure.standing() == Standing.KNOWN && figure.source() instanceof OfRatio)
                .map(figure -> new Figure(
                        figure.source().name(),
                        figure.share().covered(),
                        figure.share().total()))
                .distinct()
                .toList();
    }
}
