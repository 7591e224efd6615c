package dev.guardrail.report.section;

import dev.guardrail.finding.Origin;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;

/** What got better, what is at risk, what was not judged, and what to do first. */
final class SummarySection {

    /** As many as a reader takes in. */
    private static final int LIMIT = 7;

    private final View view;

    SummarySection(View view) {
        this.view = view;
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        blocks.heading("Wins");
        List<Line> wins = new Wins(view).list();
        wins.addAll(new Held(view).list());
        if (wins.isEmpty()) {
            blocks.prose("None that the evidence shows.");
        }
        blocks.numbered(wins);
        blocks.heading("Risks");
        risks(blocks);
        new MissingEvidence(view).write(blocks, LIMIT);
        blocks.heading("Most Important Next Action");
        blocks.paragraph(new NextAction(view).line());
        return blocks;
    }

    private void risks(Blocks blocks) {
        List<Group> groups = Group.of(view.open());
        List<Line> risks = new ArrayList<>();
        groups.stream()
                .limit(LIMIT)
                .forEach(group -> risks.add(Line.text(group.severity() + ":")
                        .strong()
                        .and(" ")
                        .and(group.observation(view))
                        .and(", ")
                        .and(group.rule())));
        blocks.numbered(risks);
        if (groups.size() > LIMIT) {
            blocks.prose("And " + Count.of(groups.size() - LIMIT, "more guardrail") + " with findings.");
        }
        if (groups.isEmpty()) {
            blocks.prose("No open finding counts for the verdict.");
        }
        new Surfaces(view).risks().forEach(blocks::paragraph);
        existing(blocks);
    }

    /** Those that the verdict is not about. */
    private void existing(Blocks blocks) {
        long counted = view.audit().counted().stream()
                .filter(finding -> finding.origin() == Origin.PREEXISTING)
                .count();
        long existing = view.audit().findings(Origin.PREEXISTING).count() - counted;
        if (existing > 0) {
            blocks.prose(Count.of(existing, "existing finding") + (existing == 1 ? " remains" : " remain") + " and "
                    + (existing == 1 ? "does" : "do") + " not count.");
        }
    }
}
