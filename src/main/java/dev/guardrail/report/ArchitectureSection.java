package dev.guardrail.report;

import static dev.guardrail.report.Markdown.code;
import static dev.guardrail.report.Markdown.escape;

import dev.guardrail.fact.LayerOrder;
import dev.guardrail.fact.LayeredFile;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;

/** The part of an audit document about what may import and call what. */
final class ArchitectureSection {

    /** A table with more columns is no longer read; with more rows, no longer scrolled through. */
    private static final int COLUMNS = 12;

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
        List<BoundaryChecks> boundaries = BoundaryChecks.of(audit);
        if (!boundaries.isEmpty()) {
            out.heading(3, "Boundaries");
            summary(boundaries);
            boundaries.forEach(this::changedFiles);
        }
        audit.policy().layers().forEach(this::layers);
    }

    private void summary(List<BoundaryChecks> boundaries) {
        Markdown.Table table = out.table("Kept out", "Of", "Files", "At the head", "Because", "Decided at");
        for (BoundaryChecks boundary : boundaries) {
            for (BoundaryChecks.Check check : boundary.checks()) {
                table.row(
                        code(check.name()),
                        code(boundary.boundary().in()),
                        boundary.files().size() + ", " + boundary.changed().size() + " changed",
                        check.outcome(check.findings()),
                        escape(boundary.boundary().because()),
                        code(boundary.boundary().place().toString()));
            }
        }
        table.end("");
    }

    private void changedFiles(BoundaryChecks boundary) {
        List<BoundaryChecks.Check> checks =
                boundary.checks().subList(0, Math.min(COLUMNS, boundary.checks().size()));
        if (boundary.changed().isEmpty()) {
            return;
        }
        out.heading(3, "Changed Files within " + code(boundary.boundary().in()));
        List<String> columns = new ArrayList<>(List.of("File"));
        checks.forEach(check -> columns.add(code(check.name())));
        Markdown.Table table = out.table(columns.toArray(String[]::new));
        boundary.changed().stream().limit(ROWS).forEach(file -> {
            List<String> cells = new ArrayList<>(List.of(code(file)));
            checks.forEach(check -> cells.add(check.outcome(check.in(file))));
            table.row(cells.toArray(String[]::new));
        });
        table.end("");
        if (boundary.changed().size() > ROWS) {
            out.paragraph("And " + (boundary.changed().size() - ROWS) + " more files.");
        }
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
