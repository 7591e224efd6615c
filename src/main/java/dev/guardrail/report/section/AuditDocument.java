package dev.guardrail.report.section;

import dev.guardrail.report.Invoked;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;

/** The audit document. */
public final class AuditDocument {

    private AuditDocument() {}

    /** The document of an audit, without an appendix. */
    public static Document of(Audit audit, Invoked invoked) {
        View view = new View(audit, invoked);
        List<Section> sections = new ArrayList<>();
        add(sections, "Header", new HeaderSection(view).blocks());
        // Readers look for its titles, so they stay also where a sentence is all there is.
        sections.add(new Section(
                2, "Executive Summary", new SummarySection(view).blocks().list()));
        add(sections, "Delta Map & Blast Radius", new DeltaSection(view).blocks());
        add(sections, "Architecture & Modularity", new ArchitectureSection(view).blocks());
        add(sections, "CI/CD & Workflow Integrity", new WorkflowSection(view).blocks());
        add(sections, "Tests & Coverage", new TestSection(view).blocks());
        add(sections, "Security & Supply Chain", new SecuritySection(view).blocks());
        add(sections, "Guardrail Compliance", new ComplianceSection(view).blocks());
        add(sections, "Top Issues", new IssueSection(view).blocks());
        add(sections, "PR-Sized Action Plan", new ActionSection(view).blocks());
        add(sections, "Deferred Issues Registry", HistorySections.deferred(view));
        add(sections, "Score Trend", HistorySections.trend(view));
        add(sections, "Flake & Regression Log", HistorySections.flakes(view));
        return new Document(Line.text("Audit of ").andCode(audit.range().name()), sections);
    }

    private static void add(List<Section> sections, String title, Blocks blocks) {
        sections.add(new Section(sections.size() + 1, title, blocks.compact()));
    }
}
