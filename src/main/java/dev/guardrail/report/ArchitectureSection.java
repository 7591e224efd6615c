package dev.guardrail.report;

import static dev.guardrail.report.Markdown.code;
import static dev.guardrail.report.Markdown.escape;

import dev.guardrail.fact.Boundary;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.LayerOrder;
import dev.guardrail.fact.LayeredFile;
import dev.guardrail.finding.Finding;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The part of an audit document about what may import and call what. */
final class ArchitectureSection {

    /** A table with more columns is no longer read; with more rows, no longer scrolled through. */
    private static final int COLUMNS = 8;

    private static final int ROWS = 30;

    private final Audit audit;
    private final Markdown out;

    ArchitectureSection(Audit audit, Markdown out) {
        this.audit = audit;
        this.out = out;
    }

    void write() {
        if (audit.policy().boundaries().isEmpty() && audit.policy().layers().isEmpty()) {
            out.paragraph(
                    "The policy draws no boundaries and no layers, so that only new cycles of imports were looked for.");
        }
        BoundaryChecks.of(audit).forEach(this::boundary);
        audit.policy().layers().forEach(this::layers);
    }

    private void boundary(BoundaryChecks boundary) {
        out.heading(3, "Boundary of " + code(boundary.boundary().in()));
        out.paragraph(Phrases.count(boundary.files().size(), "file") + ", of which the range touches "
                + boundary.changed().size() + "; because "
                + escape(boundary.boundary().because()) + " ("
                + code(boundary.boundary().place().toString()) + ").");
        unread(boundary.boundary());
        List<BoundaryChecks.Check> checks = boundary.checks();
        for (int from = 0; from < checks.size(); from += COLUMNS) {
            table(boundary, checks.subList(from, Math.min(from + COLUMNS, checks.size())));
        }
        if (boundary.changed().size() > ROWS) {
            out.paragraph("And " + (boundary.changed().size() - ROWS) + " more files that the range touches.");
        }
    }

    /** A table that says "not found" is about the files that were read. */
    private void unread(Boundary boundary) {
        List<String> files = audit.gaps().stream()
                .filter(gap -> gap.evidence() == Evidence.SOURCE && boundary.surrounds(gap.path()))
                .map(gap -> code(gap.path()))
                .toList();
        if (!files.isEmpty()) {
            out.paragraph("Not read, and so not in the table: " + String.join(", ", files) + ".");
        }
    }

    /** What was found in all files, and in each of those that the range touches. */
    private void table(BoundaryChecks boundary, List<BoundaryChecks.Check> checks) {
        List<String> columns = new ArrayList<>(List.of("File"));
        checks.forEach(check -> columns.add(code(check.name())));
        Markdown.Table table = out.table(columns.toArray(String[]::new));
        row(table, "**all**", checks, BoundaryChecks.Check::findings);
        boundary.changed().stream()
                .limit(ROWS)
                .forEach(file -> row(table, code(file), checks, check -> check.in(file)));
        table.end("");
    }

    private static void row(
            Markdown.Table table,
            String title,
            List<BoundaryChecks.Check> checks,
            Function<BoundaryChecks.Check, List<Finding>> findings) {
        List<String> cells = new ArrayList<>(List.of(title));
        checks.forEach(check -> cells.add(check.outcome(findings.apply(check))));
        table.row(cells.toArray(String[]::new));
    }

    private void layers(LayerOrder order) {
        out.heading(3, "Layers");
        Markdown.Table table = out.table("Layer, the highest first", "Files", "Imports upwards");
        for (String layer : order.layers()) {
            List<String> files = audit.exhibits().all(LayeredFile.class).stream()
                    .filter(file ->
                            file.order().equals(order.place()) && file.layer().equals(layer))
                    .map(LayeredFile::path)
                    .toList();
            List<String> findings = audit.findings().stream()
                    .filter(finding -> finding.stands() && finding.rule().equals("imports/layer-violation"))
                    .filter(finding -> files.contains(finding.location().place().path()))
                    .map(finding -> finding.id())
                    .toList();
            table.row(
                    code(layer),
                    Integer.toString(files.size()),
                    findings.isEmpty() ? "none found" : "**" + String.join(", ", findings) + "**");
        }
        table.end("");
        out.paragraph(
                "Because " + escape(order.because()) + " (" + code(order.place().toString()) + ").");
    }
}
