package dev.guardrail.report.section;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What to do, a pull request each: first what decides the verdict. */
final class ActionSection {

    private static final int TASKS = 10;
    private static final int PLACES = 3;

    private final View view;
    private final Line command;
    private final List<Line> tasks = new ArrayList<>();

    ActionSection(View view) {
        this.view = view;
        this.command = Line.code(view.next().again());
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        Set<Finding> deciding = new HashSet<>(view.deciding());
        view.decidingGaps().forEach(this::evidence);
        Group.of(view.deciding()).forEach(group -> task(group, "decides the verdict"));
        Group.of(view.open().stream()
                        .filter(finding -> !deciding.contains(finding))
                        .toList())
                .forEach(group -> task(group, "does not decide the verdict"));
        if (tasks.isEmpty()) {
            return blocks.prose("Nothing to do.");
        }
        blocks.numbered(tasks.stream().limit(TASKS).toList());
        if (tasks.size() > TASKS) {
            blocks.prose("And " + (tasks.size() - TASKS) + " more.");
        }
        return blocks;
    }

    private void evidence(Gap gap) {
        tasks.add(Line.text("Provide missing evidence")
                .strong()
                .and(" (decides the verdict): ")
                .and(Words.gap(gap, view))
                .and(". ")
                .and(labelled("Done when"))
                .and(command)
                .and(" names no missing evidence of this kind. ")
                .and(labelled("Risk"))
                .and("none, no file changes. ")
                .and(labelled("Rollback"))
                .and("none needed."));
    }

    private void task(Group group, String weight) {
        tasks.add(Line.text("Repair " + Count.of(group.size(), "finding") + " of ")
                .and(group.rule())
                .strong()
                .and(" (" + weight + "): ")
                .and(group.places(view, PLACES))
                .and(". ")
                .and(labelled("Done when"))
                .and(command)
                .and(" reports no finding of ")
                .and(group.rule())
                .and(". ")
                .and(labelled("Risk"))
                .and(new FixRisk(view).of(group))
                .and(". ")
                .and(labelled("Rollback"))
                .and(Words.firstParagraph(group.guardrail().documentation().rollback())));
    }

    private static Line labelled(String label) {
        return Line.text(label + ":").strong().and(" ");
    }
}
