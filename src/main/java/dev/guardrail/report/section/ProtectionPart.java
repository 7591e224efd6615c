package dev.guardrail.report.section;

import dev.guardrail.fact.Check;
import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.fact.Located;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.CheckRow;
import dev.guardrail.report.figure.CheckWords;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The table of the checks.
 *
 * @param checks in their order
 * @param rows the rows, at most; what the range changes comes first where there are more checks
 * @param places how a place is shown
 */
public record ProtectionPart(List<ComparedCheck> checks, int rows, Function<Located, Line> places) {

    /** Adds a summary and the table; a sentence where there are no checks. */
    public void write(Blocks blocks) {
        if (checks.isEmpty()) {
            blocks.prose("No workflow runs a check that Guardrail knows.");
            return;
        }
        List<Check> now = checks.stream()
                .filter(check -> !check.isOfBase())
                .map(ComparedCheck::check)
                .toList();
        blocks.prose(CheckWords.summary(now) + ".");
        boolean changed = checks.stream().anyMatch(ComparedCheck::isChanged);
        List<CheckRow> all = CheckRow.of(checks);
        List<CheckRow> shown = all.size() <= rows
                ? all
                : all.stream()
                        .sorted(Comparator.comparing(row -> !row.first().isChanged()))
                        .limit(rows)
                        .toList();
        List<String> columns = new ArrayList<>(List.of("Kind", "Checks", "Run on", "With", "Fail"));
        if (changed) {
            columns.add("Change");
        }
        columns.add("Where");
        blocks.table(columns, shown.stream().map(row -> row(row, changed)).toList());
        int more = checks.size()
                - shown.stream().mapToInt(row -> row.checks().size()).sum();
        if (more > 0) {
            blocks.prose("And " + Count.of(more, "more check") + ": `guardrail protection` prints all.");
        }
    }

    private List<Line> row(CheckRow row, boolean changed) {
        ComparedCheck compared = row.first();
        Check check = compared.check();
        List<Line> cells = new ArrayList<>(List.of(
                Line.text(check.kind().toString()),
                Line.join(", ", row.names().stream().map(Line::code).toList()),
                Line.prose(CheckWords.when(check)),
                Line.prose(CheckWords.cells(check)),
                Line.prose(CheckWords.consequence(check))));
        if (changed) {
            Line changes = Line.prose(String.join("; ", CheckWords.changes(compared)));
            cells.add(compared.lost().isEmpty() ? changes : changes.strong());
        }
        cells.add(Line.prose(CheckWords.job(check) + ", ").and(places.apply(compared)));
        return cells;
    }
}
