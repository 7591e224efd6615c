package dev.guardrail.report.section;

import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.PatchCoverage;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.CoverageSummary;
import dev.guardrail.rule.Gate;
import java.util.ArrayList;
import java.util.List;

/** What coverage reports say, and the thresholds that the repository sets. */
record CoveragePart(View view) {

    private static final int ROWS = 15;

    void write(Blocks blocks) {
        blocks.heading("Coverage");
        CoverageSummary.of(view.shown())
                .ifPresentOrElse(
                        summary -> {
                            figures(blocks, summary);
                            new Guards(view, guardrail -> guardrail.purpose().gate() == Gate.COVERAGE).write(blocks);
                        },
                        () -> blocks.prose(Words.notJudged(view, Evidence.COVERAGE)));
        thresholds(blocks);
    }

    private void figures(Blocks blocks, CoverageSummary summary) {
        blocks.paragraph(Line.text("By ")
                .and(Words.names(summary.sources(), ROWS))
                .and(" (" + summary.format() + "), over " + Count.of(summary.files(), "file")
                        + (summary.unmatched() == 0
                                ? "."
                                : ", of which " + summary.unmatched() + " are not known in the repository.")));
        List<List<Line>> rows = new ArrayList<>();
        summary.total().forEach((counter, share) -> rows.add(Words.row("all files", counter, share)));
        rows.add(Words.row(
                Line.text("added lines").strong(),
                "line",
                summary.patch().map(Object::toString).orElse("none has code")));
        view.shown().all(PatchCoverage.class).stream()
                .limit(ROWS)
                .forEach(file -> rows.add(
                        Words.row(Line.text("added lines of ").and(view.place(file.place())), "line", file.share())));
        blocks.table(List.of("What", "Counter", "Covered"), rows);
        int files = view.shown().all(PatchCoverage.class).size();
        if (files > ROWS) {
            blocks.prose("And " + (files - ROWS) + " more files.");
        }
    }

    private void thresholds(Blocks blocks) {
        List<CoverageGate> gates = view.shown().all(CoverageGate.class);
        List<Line> lines = gates.stream()
                .map(gate -> Line.text(gate.minimum().toPlainString() + " % " + gate.counter() + " of " + gate.target()
                                + " by " + gate.tool() + " (")
                        .and(view.place(gate.place()))
                        .and(")"))
                .toList();
        if (!lines.isEmpty()) {
            blocks.paragraph(Line.text("Thresholds of the repository: ")
                    .and(Words.list(lines, ROWS))
                    .and("."));
        }
    }
}
