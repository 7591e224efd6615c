package dev.guardrail.report.section;

import dev.guardrail.fact.Check;
import dev.guardrail.fact.CheckEffect;
import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.fact.ComparedCheck.Standing;
import dev.guardrail.fact.Evidence;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Badge;
import dev.guardrail.report.document.PageBlock.Entry;
import dev.guardrail.report.document.PageBlock.Tone;
import dev.guardrail.report.figure.CheckRow;
import dev.guardrail.report.figure.CheckWords;
import dev.guardrail.report.figure.Count;
import java.util.List;
import java.util.Map;

/** What protected the branch before the range and what protects it now: first what the range changes. */
final class BeforeAndAfter {

    /** Rows of the table of checks that are the same on both sides. */
    private static final int ROWS = 200;

    private final View view;
    private final List<ComparedCheck> checks;

    BeforeAndAfter(View view) {
        this.view = view;
        this.checks = view.shown().all(ComparedCheck.class);
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        if (checks.isEmpty()) {
            return blocks.prose(
                    view.misses(Evidence.WORKFLOWS)
                            ? Words.notJudged(view, Evidence.WORKFLOWS)
                            : "No workflow runs a check that Guardrail knows.");
        }
        figures(blocks);
        List<CheckRow> changed =
                CheckRow.of(checks.stream().filter(ComparedCheck::isChanged).toList());
        for (int i = 0; i < changed.size(); i++) {
            blocks.add(entry(changed.get(i), i + 1));
        }
        List<ComparedCheck> same =
                checks.stream().filter(check -> !check.isChanged()).toList();
        if (!same.isEmpty()) {
            Blocks table = new Blocks();
            new ProtectionPart(same, ROWS, view::place).write(table);
            blocks.folded(
                    Line.text("The range leaves " + Count.of(same.size(), "check") + " as "
                            + (same.size() == 1 ? "it is" : "they are")),
                    table);
        }
        return blocks;
    }

    private void figures(Blocks blocks) {
        List<Check> now = checks.stream()
                .filter(check -> !check.isOfBase())
                .map(ComparedCheck::check)
                .toList();
        blocks.table(
                List.of("Before", "After"),
                List.of(Words.row(
                        Line.prose(before(now)).strong(),
                        Line.prose(CheckWords.summary(now)).strong())));
    }

    /** What the checks of the base did; how many there were, where that alone is known of all of them. */
    private String before(List<Check> now) {
        if (checks.stream().noneMatch(ComparedCheck::isChanged)) {
            return CheckWords.summary(now);
        }
        List<Check> was = view.shown().all(Check.class);
        long count = checks.stream()
                .filter(check -> check.standing() != Standing.ADDED)
                .count();
        return was.size() == count ? CheckWords.summary(was) : Count.of(count, "check");
    }

    private Entry entry(CheckRow row, int number) {
        ComparedCheck first = row.first();
        Line names = Line.join(", ", row.names().stream().map(Line::code).toList());
        Blocks below = new Blocks()
                .table(
                        List.of("Kind", "Runs on", "With", "Fails"),
                        List.of(Words.row(
                                first.check().kind(),
                                Line.prose(CheckWords.when(first.check())),
                                Line.prose(CheckWords.cells(first.check())),
                                Line.prose(CheckWords.consequence(first.check())))));
        return new Entry(
                "check-" + number,
                0,
                List.of(badge(first)),
                names.and(" ").and(Line.prose(String.join("; ", CheckWords.changes(first)))),
                Line.prose(CheckWords.job(first.check()) + ", ").and(view.place(first)),
                false,
                Map.of(),
                below.list());
    }

    private static Badge badge(ComparedCheck check) {
        boolean lost = !check.lost().isEmpty();
        return switch (check.standing()) {
            case ADDED -> new Badge("new", check.check().effect() == CheckEffect.FAILS ? Tone.GOOD : Tone.PLAIN);
            case REMOVED -> new Badge("removed", Tone.BAD);
            case REPLACED -> new Badge("replaced", Tone.PLAIN);
            case KEPT -> lost ? new Badge("weaker", Tone.BAD) : new Badge("stronger", Tone.GOOD);
        };
    }
}
