package dev.guardrail.report.section;

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
        blocks.numbered(groups.stream().limit(TOP).map(this::issue).toList());
        if (groups.size() > TOP) {
            blocks.prose("And " + Count.of(groups.size() - TOP, "more guardrail")
                    + " with findings; the JSON report has them all.");
        }
        return blocks;
    }

    private Line issue(Group group) {
        Documentation page = group.guardrail().documentation();
        Line seen = Line.prose(group.first().message())
                .and(" (")
                .and(view.place(group.first()))
                .and(")");
        Line observation = group.size() == 1
                ? seen.and(".")
                : seen.and("; likewise at ")
                        .and(group.others().places(view, PLACES))
                        .and(".");
        return Line.EMPTY
                .and(group.title().and("."))
                .strong()
                .and(" ")
                .and(observation)
                .and(" ")
                .and(labelled("Why it matters", Words.firstParagraph(page.why())))
                .and(" ")
                .and(labelled("What to do", Words.firstParagraph(page.remediation())))
                .and(" ")
                .and(labelled("Guardrail", Words.firstParagraph(page.guardrail())))
                .and(" ")
                .and(labelled("Rollback", Words.firstParagraph(page.rollback())));
    }

    private static Line labelled(String label, Line text) {
        return Line.text(label + ":").strong().and(" ").and(text);
    }
}
