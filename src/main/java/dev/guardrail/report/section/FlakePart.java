package dev.guardrail.report.section;

import dev.guardrail.fact.RecordedTest;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.Register;
import dev.guardrail.report.figure.TestSummary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The flakes and regressions of earlier audits, and those that the test reports of this one show. */
record FlakePart(View view) {

    private static final int ROWS = 100;
    private static final int SHORT = 8;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    Blocks blocks() {
        Register register = Register.of(view.shown());
        Blocks blocks = new Blocks();
        Optional<TestSummary> tests = TestSummary.of(view.shown());
        boolean flaky = tests.filter(summary -> !summary.flaky().isEmpty()).isPresent();
        blocks.prose(recorded(register) + (flaky ? " In the test reports of this audit:" : ""));
        tests.ifPresent(
                summary -> TestSection.cases(blocks, view, "Test that passed after it had failed", summary.flaky()));
        blocks.table(
                List.of("Item", "Type", "First Seen (M#)", "Current Status", "Last Evidence", "Fix/Defer"),
                register.log().stream().limit(ROWS).map(this::row).toList());
        if (register.log().size() > ROWS) {
            blocks.prose("And " + (register.log().size() - ROWS) + " more.");
        }
        return blocks;
    }

    private static String recorded(Register register) {
        if (!register.isKept()) {
            return Words.NO_EARLIER_AUDIT;
        }
        long others = count(register, RecordedTest.Kind.OTHER);
        return register.ledger() + " records " + Count.orNone(count(register, RecordedTest.Kind.FLAKE), "flake")
                + " and " + Count.orNone(count(register, RecordedTest.Kind.REGRESSION), "regression")
                + (others == 0
                        ? ""
                        : ", and " + Count.orNone(others, "other row") + " of logs that were written by hand")
                + ".";
    }

    private static long count(Register register, RecordedTest.Kind kind) {
        return register.log().stream().filter(test -> test.kind() == kind).count();
    }

    private List<Line> row(RecordedTest test) {
        return Words.row(
                Words.test(test.name()),
                test.kind(),
                test.first().isEmpty() ? "not known" : test.first(),
                status(test.status()) + (test.claimed() ? " (claimed)" : ""),
                Line.text(test.last().isEmpty() ? "" : test.last() + ", ").and(view.place(test.place())),
                fixed(test));
    }

    private static String status(RecordedTest.Status status) {
        return status == RecordedTest.Status.UNKNOWN ? "not known" : status.toString();
    }

    private static Line fixed(RecordedTest test) {
        if (test.fixedBy().isEmpty()) {
            return Line.text(test.status() == RecordedTest.Status.OPEN ? "—" : "not known");
        }
        boolean commit = COMMIT.matcher(test.fixedBy()).matches();
        return Line.text("fixed by ").andCode(commit ? test.fixedBy().substring(0, SHORT) : test.fixedBy());
    }
}
