package dev.guardrail.report.section;

import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Tree;
import dev.guardrail.report.document.Section;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;

/** The audit as a page: the sections of the {@link AuditDocument}, and what a reader can unfold, filter and follow. */
public final class AuditPage {

    private AuditPage() {}

    /**
     * The page of an audit.
     *
     * @param options how a finding came about, and what the audit was asked for with
     */
    public static Document of(Audit audit, ReportOptions options) {
        View view = new View(audit, options.invoked());
        List<Section> sections = new ArrayList<>();
        add(sections, "Verdict", new VerdictPart(view).blocks());
        add(sections, "Why", why(view));
        add(sections, "What Got Better", better(view));
        add(sections, "Missing Evidence", new EvidencePart(view).blocks());
        add(sections, "Protection Before & After", new BeforeAndAfter(view).blocks());
        add(sections, "Gates", new GatePart(view).blocks());
        add(sections, "Findings", new FindingPart(view, options.reasons()).blocks());
        add(sections, "Delta Map & Blast Radius", new DeltaSection(view).withMap());
        add(sections, "Coverage of Added Lines", new PatchPart(view).blocks());
        add(sections, "CI/CD & Workflow Integrity", new WorkflowSection(view).withoutProtection());
        add(sections, "Tests & Coverage", new TestSection(view).blocks());
        add(sections, "Architecture & Modularity", new ArchitectureSection(view).blocks());
        add(sections, "Security & Supply Chain", new SecuritySection(view).blocks());
        add(sections, "Guardrail Compliance", new ComplianceSection(view).withoutGates());
        add(sections, "PR-Sized Action Plan", new ActionSection(view).blocks());
        add(sections, "Deferred Issues Registry", HistorySections.deferred(view));
        add(
                sections,
                "Score Trend",
                new TrendPart(view)
                        .withCharts()
                        .prose(
                                "`guardrail decay --format html` draws how checks and thresholds changed over the history."));
        add(sections, "Flake & Regression Log", HistorySections.flakes(view));
        return new Document(Line.text("Audit of ").andCode(audit.range().name()), sections);
    }

    private static Blocks why(View view) {
        Blocks blocks = new Blocks();
        blocks.add(new Tree(new VerdictTree(view).nodes(view.audit().derivation())));
        blocks.heading("Most Important Next Action");
        blocks.paragraph(new NextAction(view).line());
        blocks.heading("What Is Audited");
        new HeaderSection(view).about().list().forEach(blocks::add);
        return blocks;
    }

    private static Blocks better(View view) {
        Blocks blocks = new Blocks();
        List<Line> better = new Wins(view).list();
        if (better.isEmpty()) {
            blocks.prose("Nothing that the evidence shows.");
        }
        blocks.bullets(better);
        List<Line> held = new Held(view).list();
        if (!held.isEmpty()) {
            blocks.heading("What Held");
            blocks.bullets(held);
        }
        return blocks;
    }

    private static void add(List<Section> sections, String title, Blocks blocks) {
        sections.add(new Section(0, title, blocks.compact()));
    }
}
