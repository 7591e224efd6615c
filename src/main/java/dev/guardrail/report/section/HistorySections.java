package dev.guardrail.report.section;

import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.TestSummary;
import java.util.List;
import java.util.Optional;

/** The sections that compare with earlier audits, of which none is recorded yet. */
final class HistorySections {

    private static final int ROWS = 20;

    private HistorySections() {}

    /** What somebody decided to accept for a time. */
    static Blocks deferred(View view) {
        Blocks blocks = new Blocks();
        List<Finding> waived = view.audit().findings().stream()
                .filter(finding -> finding.stands() && finding.isWaived())
                .toList();
        blocks.prose(waived.isEmpty() ? Words.NO_EARLIER_AUDIT + " No finding is waived." : Words.NO_EARLIER_AUDIT);
        blocks.table(
                List.of("Waived finding", "Guardrail", "Owner", "Until", "Reason"),
                waived.stream().limit(ROWS).map(finding -> row(view, finding)).toList());
        if (waived.size() > ROWS) {
            blocks.prose("And " + (waived.size() - ROWS) + " more.");
        }
        return blocks;
    }

    private static List<Line> row(View view, Finding finding) {
        Disposition.Waived waived = (Disposition.Waived) finding.disposition();
        return Words.row(
                Line.prose(finding.message()).and(", ").and(view.place(finding)),
                Line.code(finding.rule()),
                waived.owner(),
                waived.expires(),
                waived.reason());
    }

    /** The scores, and the counts of this audit. */
    static Blocks trend(View view) {
        return new TrendPart(view).blocks();
    }

    /** One run can show that a test is flaky, and never that it is not. */
    static Blocks flakes(View view) {
        Blocks blocks = new Blocks();
        Optional<TestSummary> tests = TestSummary.of(view.shown());
        boolean known = tests.isPresent() && !tests.get().flaky().isEmpty();
        blocks.prose(known ? Words.NO_EARLIER_AUDIT + " In the test reports of this one:" : Words.NO_EARLIER_AUDIT);
        tests.ifPresent(
                summary -> TestSection.cases(blocks, view, "Test that passed after it had failed", summary.flaky()));
        return blocks;
    }
}
