package dev.guardrail.report;

import static dev.guardrail.report.Markdown.code;
import static dev.guardrail.report.Markdown.escape;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestChange;
import dev.guardrail.fact.TestChangeKind;
import dev.guardrail.verdict.Audit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of an audit document about tests: what reports say, and what the range did to them. */
final class TestSections {

    private static final int ROWS = 20;

    private final Audit audit;
    private final Markdown out;
    private final Optional<TestSummary> summary;

    TestSections(Audit audit, Markdown out) {
        this.audit = audit;
        this.out = out;
        this.summary = TestSummary.of(audit.exhibits());
    }

    void write() {
        out.heading(3, "Tests");
        summary.ifPresentOrElse(
                this::results,
                () -> out.paragraph(EvidenceSections.absent(audit, Evidence.TESTS, "No test report was given.")));
        changes();
    }

    private void results(TestSummary tests) {
        List<String> sources = tests.sources();
        String more = sources.size() > ROWS ? " and " + (sources.size() - ROWS) + " more" : "";
        out.paragraph("Read: "
                + sources.stream().limit(ROWS).map(Markdown::code).collect(Collectors.joining(", ")) + more + ".");
        out.paragraph(tests.figures() + ".");
        if (!tests.failures().isEmpty()) {
            cases("Test that failed", tests.failures());
        }
    }

    private void cases(String title, List<TestCase> cases) {
        Markdown.Table table = out.table(title, "Suite", "It said", "Evidence");
        cases.stream()
                .limit(ROWS)
                .forEach(one -> table.row(
                        escape(one.identity()),
                        escape(one.suite()),
                        escape(one.message()),
                        code(one.place().toString())));
        table.end("");
        if (cases.size() > ROWS) {
            out.paragraph("And " + (cases.size() - ROWS) + " more.");
        }
    }

    /** What became of the tests in the files that the range touches, file by file. */
    private void changes() {
        SortedMap<String, Map<TestChangeKind, Integer>> files = new TreeMap<>();
        Map<TestChangeKind, Integer> total = new EnumMap<>(TestChangeKind.class);
        for (TestChange change : audit.exhibits().all(TestChange.class)) {
            files.computeIfAbsent(change.path(), path -> new EnumMap<>(TestChangeKind.class))
                    .merge(change.change(), 1, Integer::sum);
            total.merge(change.change(), 1, Integer::sum);
        }
        out.heading(3, "Tests Changed");
        Markdown.Table table = out.table("File", "Added", "Added muted", "Removed", "Muted", "Revived");
        files.entrySet().stream().limit(ROWS).forEach(file -> row(table, code(file.getKey()), file.getValue()));
        if (!files.isEmpty()) {
            row(table, files.size() > ROWS ? "**All " + files.size() + " files**" : "**Total**", total);
        }
        table.end("The range adds, removes, mutes and revives no test.");
    }

    private static void row(Markdown.Table table, String file, Map<TestChangeKind, Integer> counts) {
        table.row(
                file,
                counts.getOrDefault(TestChangeKind.ADDED, 0).toString(),
                counts.getOrDefault(TestChangeKind.BORN_MUTED, 0).toString(),
                counts.getOrDefault(TestChangeKind.REMOVED, 0).toString(),
                counts.getOrDefault(TestChangeKind.MUTED, 0).toString(),
                counts.getOrDefault(TestChangeKind.REVIVED, 0).toString());
    }

    /** The log of flaky tests: one run can show that a test is flaky, and never that it is not. */
    void flakes() {
        if (summary.isEmpty()) {
            out.paragraph(EvidenceSections.absent(
                    audit, Evidence.TESTS, "No test report was given, so nothing is known of flaky tests."));
        } else if (summary.get().flaky().isEmpty()) {
            out.paragraph("None of " + Phrases.count(summary.get().cases(), "test")
                    + " passed after it had failed, as far as the reports tell of reruns.");
        } else {
            cases("Test that passed after it had failed", summary.get().flaky());
        }
    }
}
