package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings by guardrail: where each of them is, and what to do.
 *
 * @param groups so many guardrails are listed
 * @param each so many findings of each
 */
record FindingList(View view, int groups, int each) {

    /** A longer message quotes a name that nobody reads; in code points. */
    private static final int MESSAGE = 300;

    Blocks blocks(List<Finding> findings) {
        Blocks blocks = new Blocks();
        List<Group> all = Group.of(findings);
        blocks.add(new Block.Items(
                false, all.stream().limit(groups).map(this::item).toList()));
        List<Group> rest = all.subList(Math.min(groups, all.size()), all.size());
        if (!rest.isEmpty()) {
            blocks.prose("And " + Count.of(rest.stream().mapToInt(Group::size).sum(), "more finding") + " of "
                    + Count.of(rest.size(), "more guardrail") + ".");
        }
        return blocks;
    }

    private Block.Item item(Group group) {
        List<Line> below = new ArrayList<>(
                group.findings().stream().limit(each).map(this::finding).toList());
        if (group.size() > each) {
            below.add(Line.text("And " + (group.size() - each) + " more."));
        }
        below.add(Line.text("What to do: ")
                .and(Words.firstParagraph(group.guardrail().documentation().remediation())));
        return new Block.Item(group.title().and(":").strong(), below);
    }

    /** {@code action `a@v1` is not pinned to a commit (ci.yml:8), 838bdd50}. */
    private Line finding(Finding finding) {
        String message = finding.message();
        boolean fits = message.codePointCount(0, message.length()) <= MESSAGE;
        return Line.prose(fits ? message : message.substring(0, message.offsetByCodePoints(0, MESSAGE)) + " ...")
                .and(" (")
                .and(view.place(finding))
                .and("), ")
                .andCode(finding.id());
    }
}
