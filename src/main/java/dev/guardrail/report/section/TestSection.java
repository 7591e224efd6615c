package dev.guardrail.report.section;

import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestChange;
import dev.guardrail.fact.TestChangeKind;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.TestSummary;
import dev.guardrail.rule.Gate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What test and coverage reports say, and what the range did to tests. */
final class TestSection {

    private static final int ROWS = 10;

    private final View view;

    TestSection(View view) {
        this.view = view;
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        blocks.heading("Tests");
        TestSummary.of(view.shown()).ifPresent(tests -> results(blocks, tests));
        changes(blocks);
        new Guards(view, guardrail -> guardrail.purpose().gate() == Gate.TESTS).write(blocks);
        new CoveragePart(view).write(blocks);
        return blocks;
    }

    private void results(Blocks blocks, TestSummary tests) {
        blocks.paragraph(Line.text(tests.figures() + ", by ")
                .and(Words.names(tests.sources(), ROWS))
                .and("."));
        cases(blocks, view, "Failed Test", tests.failures());
    }

    /** The rows are cut: each of them is a finding as well. */
    static void cases(Blocks blocks, View view, String title, List<TestCase> cases) {
        blocks.table(
                List.of(title, "Suite", "It said", "Where"),
                cases.stream()
                        .limit(ROWS)
                        .map(one -> Words.row(
                                Words.test(one.identity()), one.suite(), one.message(), view.place(one.place())))
                        .toList());
        if (cases.size() > ROWS) {
            blocks.prose("And " + (cases.size() - ROWS) + " more.");
        }
    }

    /** How many tests changed how; those that no longer count by name. */
    private void changes(Blocks blocks) {
        Map<TestChangeKind, List<TestChange>> kinds = new EnumMap<>(TestChangeKind.class);
        view.shown()
                .all(TestChange.class)
                .forEach(change -> kinds.computeIfAbsent(change.change(), kind -> new ArrayList<>())
                        .add(change));
        if (kinds.isEmpty()) {
            blocks.prose("Changed tests: none is added, removed, skipped or re-enabled in the files that were read.");
            return;
        }
        List<String> counts = new ArrayList<>();
        kinds.forEach((kind, changes) -> counts.add(changes.size() + " " + word(kind)));
        long files = kinds.values().stream()
                .flatMap(List::stream)
                .map(TestChange::path)
                .distinct()
                .count();
        blocks.prose("Changed tests: " + Words.list(counts) + ", in " + Count.of(files, "file") + ".");
        for (TestChangeKind kind : List.of(TestChangeKind.REMOVED, TestChangeKind.MUTED, TestChangeKind.REVIVED)) {
            named(blocks, kind, kinds.getOrDefault(kind, List.of()));
        }
    }

    private void named(Blocks blocks, TestChangeKind kind, List<TestChange> changes) {
        if (!changes.isEmpty()) {
            String word = word(kind);
            List<Line> tests = changes.stream()
                    .map(change -> Words.test(change.test())
                            .and(" (")
                            .and(view.place(change))
                            .and(")"))
                    .toList();
            blocks.paragraph(Line.text(Character.toUpperCase(word.charAt(0)) + word.substring(1) + ": ")
                    .and(Words.list(tests, ROWS))
                    .and("."));
        }
    }

    private static String word(TestChangeKind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case BORN_MUTED -> "added skipped";
            case REMOVED -> "removed";
            case MUTED -> "skipped";
            case REVIVED -> "re-enabled";
        };
    }
}
