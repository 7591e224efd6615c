package dev.guardrail.report.section;

import dev.guardrail.fact.Boundary;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.LayerOrder;
import dev.guardrail.fact.LayeredFile;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.BoundaryChecks;
import dev.guardrail.report.figure.BoundaryChecks.Check;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was found at each boundary and layer of the policy. */
record Boundaries(View view) {

    /** A table with more columns is no longer read; with more rows, no longer scrolled through. */
    private static final int COLUMNS = 8;

    private static final int ROWS = 10;
    private static final int PLACES = 3;

    void write(Blocks blocks) {
        BoundaryChecks.of(view.audit()).forEach(checks -> boundary(blocks, checks));
        view.audit().policy().layers().forEach(order -> layers(blocks, order));
    }

    private void boundary(Blocks blocks, BoundaryChecks checks) {
        Boundary boundary = checks.boundary();
        blocks.paragraph(Line.text("Boundary of ")
                .and(Line.code(boundary.in()))
                .strong()
                .and(" (")
                .and(view.place(boundary.place()))
                .and("): " + boundary.because() + ". "
                        + Count.of(checks.files().size(), "file") + ", of which the range touches "
                        + checks.changed().size() + "."));
        unread(blocks, boundary);
        List<Check> all = checks.checks();
        for (int from = 0; from < all.size(); from += COLUMNS) {
            table(blocks, checks, all.subList(from, Math.min(from + COLUMNS, all.size())));
        }
        if (checks.changed().size() > ROWS) {
            blocks.prose("And " + (checks.changed().size() - ROWS) + " more files that the range touches.");
        }
    }

    /** A table that says "not found" is about the files that were read. */
    private void unread(Blocks blocks, Boundary boundary) {
        List<String> files = view.audit().gaps().stream()
                .filter(gap -> gap.evidence() == Evidence.SOURCE && boundary.surrounds(gap.path()))
                .map(gap -> gap.path())
                .toList();
        if (!files.isEmpty()) {
            blocks.paragraph(Line.text("Not read, and so not in the table: ")
                    .and(Words.names(files, ROWS))
                    .and("."));
        }
    }

    /** What was found in all files, and in each of those that the range touches. */
    private void table(Blocks blocks, BoundaryChecks boundary, List<Check> checks) {
        List<String> columns = new ArrayList<>(List.of("File"));
        checks.forEach(check -> columns.add(check.name()));
        List<List<Line>> rows = new ArrayList<>();
        rows.add(row(Line.text("all").strong(), checks, Check::findings));
        boundary.changed().stream()
                .limit(ROWS)
                .forEach(file -> rows.add(row(Line.code(file), checks, check -> check.in(file))));
        blocks.table(columns, rows);
    }

    private List<Line> row(Line title, List<Check> checks, Function<Check, List<Finding>> findings) {
        List<Line> cells = new ArrayList<>(List.of(title));
        checks.forEach(check -> cells.add(outcome(check, findings.apply(check))));
        return cells;
    }

    private Line outcome(Check check, List<Finding> findings) {
        if (!check.selected()) {
            return Line.text("not judged");
        }
        return findings.isEmpty() ? Line.text("not found") : found(findings);
    }

    private Line found(List<Finding> findings) {
        List<Line> places = findings.stream().map(view::place).toList();
        return Line.text("found").strong().and(" ").and(Words.list(places, PLACES));
    }

    private void layers(Blocks blocks, LayerOrder order) {
        blocks.paragraph(Line.text("Layers")
                .strong()
                .and(" (")
                .and(view.place(order.place()))
                .and("): " + order.because() + "."));
        blocks.table(
                List.of("Layer, the highest first", "Files", "Imports upwards"),
                order.layers().stream().map(layer -> layer(order, layer)).toList());
    }

    private List<Line> layer(LayerOrder order, String layer) {
        Set<String> files = view.shown().all(LayeredFile.class).stream()
                .filter(file ->
                        file.order().equals(order.place()) && file.layer().equals(layer))
                .map(LayeredFile::path)
                .collect(Collectors.toSet());
        List<Finding> findings = view.audit().findings().stream()
                .filter(finding -> finding.stands() && finding.rule().equals("imports/layer-violation"))
                .filter(finding -> files.contains(finding.location().place().path()))
                .toList();
        return Words.row(Line.code(layer), files.size(), findings.isEmpty() ? "none found" : found(findings));
    }
}
