package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.Invoked;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;

/** An audit as the page of a CI job shows it: what a reader needs at once, and the rest folded. */
public final class JobSummary {

    private static final int GROUPS = 20;
    private static final int EACH = 10;
    private static final int GAPS = 20;

    private JobSummary() {}

    /** The summary of an audit; its sections are in the order of their weight. */
    public static Document of(Audit audit, Invoked invoked) {
        View view = new View(audit, invoked);
        Overview overview = new Overview(view);
        List<Section> sections = new ArrayList<>();
        Overview.add(sections, "", overview.sentence().paragraph(new HeaderSection(view).range()));
        Overview.add(sections, "Findings That Count", findings(view));
        Overview.add(sections, Words.MISSING, overview.missing(GAPS));
        Overview.add(sections, "Gates", new GateTable(view).blocks());
        Overview.add(sections, "Details", details(view));
        return new Document(overview.title(), sections);
    }

    private static Blocks findings(View view) {
        List<Finding> open = view.open();
        Blocks blocks = open.isEmpty()
                ? new Blocks().prose("No open finding counts for the verdict.")
                : new FindingList(view, GROUPS, EACH).blocks(open);
        return blocks.paragraph(new Overview(view).question(open));
    }

    private static Blocks details(View view) {
        Overview overview = new Overview(view);
        Blocks details = new Blocks();
        List<Line> wins = new Wins(view).list();
        details.folded(Line.text("What got better: " + wins.size()), new Blocks().bullets(wins));
        overview.guardrails(details, view.open());
        overview.counts(details);
        overview.about(details);
        return details;
    }
}
