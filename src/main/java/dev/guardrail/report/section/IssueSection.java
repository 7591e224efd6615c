package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Related;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.rule.Documentation;
import java.util.List;

/** The open findings that count, by guardrail: what was seen, why it matters, what to do. */
final class IssueSection {

    /** As many as hand-written audits list. */
    private static final int TOP = 7;

    private static final int PLACES = 5;

    /** Findings that say something else than the first, and other places that explain one. */
    private static final int OTHERS = 3;

    private final View view;

    IssueSection(View view) {
        this.view = view;
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        List<Group> groups = Group.of(view.open());
        if (groups.isEmpty()) {
            return blocks.prose("None: no open finding counts for the verdict.");
        }
        blocks.add(new Block.Items(
                true,
                groups.stream()
                        .limit(TOP)
                        .map(group ->
                                new Block.Item(issue(group), List.of(new IssueDerivation(group.first(), view).line())))
                        .toList()));
        if (groups.size() > TOP) {
            blocks.prose("And " + Count.of(groups.size() - TOP, "more guardrail")
                    + " with findings; the JSON report has them all.");
        }
        return blocks;
    }

    private Line issue(Group group) {
        Documentation page = group.guardrail().documentation();
        return Line.EMPTY
                .and(group.title().and("."))
                .strong()
                .and(" ")
                .and(observation(group))
                .and(" ")
                .and(labelled("Why it matters", Words.firstParagraph(page.why())))
                .and(" ")
                .and(labelled("What to do", Words.firstParagraph(page.remediation())))
                .and(" ")
                .and(labelled("Guardrail", Words.firstParagraph(page.guardrail())))
                .and(" ")
                .and(labelled("Rollback", Words.firstParagraph(page.rollback())));
    }

    /** The first message, where else it holds, and what other findings say. */
    private Line observation(Group group) {
        Line line = said(group.first());
        if (!group.alike().isEmpty()) {
            line = line.and("; likewise at ").and(Group.places(group.alike(), view, PLACES));
        }
        for (Finding finding : group.unlike().stream().limit(OTHERS).toList()) {
            line = line.and("; ").and(said(finding));
        }
        int more = group.unlike().size() - OTHERS;
        return line.and(more > 0 ? "; and " + more + " more." : ".");
    }

    private Line said(Finding finding) {
        Line line = Line.prose(finding.message()).and(" (").and(view.place(finding));
        for (Related related : finding.related().stream().limit(OTHERS).toList()) {
            line = line.and("; ").and(Line.prose(related.caption())).and(": ").and(view.place(related.location()));
        }
        int more = finding.related().size() - OTHERS;
        line = line.and(more > 0 ? "; and " + Count.of(more, "more place") : "");
        for (String rule : finding.also()) {
            line = line.and("; reported by ").and(Line.code(rule)).and(", too");
        }
        return line.and(")");
    }

    private static Line labelled(String label, Line text) {
        return Line.text(label + ":").strong().and(" ").and(text);
    }
}
