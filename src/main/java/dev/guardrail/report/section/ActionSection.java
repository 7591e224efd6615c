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

    private static final int ROWS = 10;
    private static final int PLACES = 3;

    private final View view;
    private final Line command;
    private final List<List<Line>> rows = new ArrayList<>();

    ActionSection(View view) {
        this.view = view;
        this.command = Line.code(NextCommand.of(view.audit()));
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        Set<Finding> deciding = new HashSet<>(view.deciding());
        view.decidingGaps().forEach(this::evidence);
        Group.of(view.deciding()).forEach(group -> task(group, true));
        Group.of(view.open().stream()
                        .filter(finding -> !deciding.contains(finding))
                        .toList())
                .forEach(group -> task(group, false));
        if (rows.isEmpty()) {
            return blocks.prose("Nothing to do.");
        }
        blocks.table(
                List.of("#", "Task", "Verdict", "Done when", "Risk of the fix", "Rollback"),
                rows.stream().limit(ROWS).toList());
        if (rows.size() > ROWS) {
            blocks.prose("And " + (rows.size() - ROWS) + " more.");
        }
        return blocks;
    }

    private void evidence(Gap gap) {
        rows.add(Words.row(
                rows.size() + 1,
                Line.text("Provide ").and(Words.gap(gap, view)),
                "keeps it pending",
                command.and(" lists no missing evidence for it"),
                "none: no file changes",
                "none needed"));
    }

    private void task(Group group, boolean decides) {
        rows.add(Words.row(
                rows.size() + 1,
                Line.text("Repair " + Count.of(group.size(), "finding") + " of ")
                        .and(group.rule())
                        .and(": ")
                        .and(group.places(view, PLACES)),
                decides ? "decides it: " + view.audit().verdict() : "does not decide it",
                command.and(" reports no finding of ").and(group.rule()),
                new FixRisk(view).of(group),
                Words.firstParagraph(group.guardrail().documentation().rollback())));
    }
}
