package dev.guardrail.report.section;

import dev.guardrail.fact.Strengthening;
import dev.guardrail.fact.TestChange;
import dev.guardrail.fact.TestChangeKind;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.Gains;
import java.util.ArrayList;
import java.util.List;

/** What got better: facts with figures, each with where it can be seen. */
final class Wins {

    private static final int PLACES = 3;

    private static final int STRONGER = 10;

    /** Its findings are about deferred items. */
    private static final String ITEMS = "ledger/resolved";

    private final View view;
    private final List<Line> wins = new ArrayList<>();

    Wins(View view) {
        this.view = view;
    }

    List<Line> list() {
        resolved();
        stronger();
        tests(TestChangeKind.ADDED, "added");
        tests(TestChangeKind.REVIVED, "re-enabled");
        return wins;
    }

    private void resolved() {
        for (Group group : Group.of(view.audit().findings(Origin.RESOLVED).toList())) {
            if (group.guardrail().id().equals(ITEMS)) {
                items(group.findings());
            } else {
                String better = group.guardrail().resolved().of(group.size());
                wins.add(Line.prose(better).strong().and(": ").and(group.places(view, PLACES)));
            }
        }
    }

    /** Each says which item it is, and by which commit it is resolved. */
    private void items(List<Finding> findings) {
        findings.stream()
                .limit(STRONGER)
                .forEach(finding -> wins.add(
                        Line.prose(finding.message()).strong().and(", ").and(view.place(finding))));
        if (findings.size() > STRONGER) {
            wins.add(Line.text("And " + Count.of(findings.size() - STRONGER, "more resolved item")));
        }
    }

    private void stronger() {
        List<Strengthening> gains = Gains.of(view.audit());
        gains.stream()
                .limit(STRONGER)
                .forEach(gain ->
                        wins.add(Line.prose(gain.sentence()).strong().and(": ").and(view.place(gain))));
        if (gains.size() > STRONGER) {
            wins.add(Line.text("And " + Count.of(gains.size() - STRONGER, "more strengthening")));
        }
    }

    private void tests(TestChangeKind kind, String verb) {
        List<TestChange> tests = view.shown().all(TestChange.class).stream()
                .filter(change -> change.change() == kind)
                .toList();
        List<String> files = tests.stream().map(TestChange::path).distinct().toList();
        if (!tests.isEmpty()) {
            wins.add(Line.text(Count.of(tests.size(), "test") + " " + verb)
                    .strong()
                    .and(" in " + Count.of(files.size(), "file") + ": ")
                    .and(view.files(files.stream(), PLACES)));
        }
    }
}
