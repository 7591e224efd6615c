package dev.guardrail.report.section;

import dev.guardrail.fact.RecordedAudit;
import dev.guardrail.fact.RecordedOutcome;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.Register;
import dev.guardrail.report.figure.Trend;
import dev.guardrail.verdict.Counts;
import dev.guardrail.verdict.Score;
import dev.guardrail.verdict.ScoreMovement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scores of this audit below those of earlier ones, and what moved them. */
final class TrendPart {

    private static final int ROWS = 100;
    private static final int CAUSES = 5;

    private final View view;
    private final Register register;
    private final Trend trend;

    TrendPart(View view) {
        this.view = view;
        this.register = Register.of(view.shown());
        this.trend = Trend.of(view.audit(), view.milestone());
    }

    Blocks blocks() {
        return blocks(false);
    }

    /** The same with a picture of each dimension. */
    Blocks withCharts() {
        return blocks(true);
    }

    private Blocks blocks(boolean charts) {
        Blocks blocks = new Blocks();
        blocks.prose(summary());
        scores(blocks, trend);
        charts(blocks, trend, charts);
        movements(blocks);
        new ScorePart(view).write(blocks);
        audits(blocks);
        claimed(blocks, charts);
        return blocks;
    }

    private String summary() {
        Counts counts = view.audit().counts();
        String none = register.claimed().isEmpty()
                ? Words.NO_EARLIER_AUDIT
                : register.ledger() + " records no audit that Guardrail made.";
        String proven = register.proven().isEmpty()
                ? none
                : register.ledger() + " records " + Count.of(register.proven().size(), "audit") + ".";
        return proven + " This one: " + counts.introduced() + " new, " + counts.preexisting() + " existing, "
                + counts.resolved() + " resolved; " + counts.waived() + " waived, " + counts.baselined()
                + " in the baseline."
                + (view.audit().scores().isEmpty() ? " No score: the policy has no `scores`." : "");
    }

    private static void scores(Blocks blocks, Trend trend) {
        if (trend.dimensions().isEmpty()) {
            return;
        }
        List<String> columns = new ArrayList<>(List.of("Milestone"));
        trend.dimensions().forEach(dimension -> columns.add(dimension.equals(Trend.OVERALL) ? "Overall" : dimension));
        int from = Math.max(0, trend.rows().size() - ROWS);
        if (from > 0) {
            blocks.prose("The first " + from + " are left out.");
        }
        blocks.table(
                columns,
                trend.rows().subList(from, trend.rows().size()).stream()
                        .map(row -> row(trend, row))
                        .toList());
    }

    /** A picture of one bar shows nothing. */
    private static void charts(Blocks blocks, Trend trend, boolean wanted) {
        if (wanted && trend.rows().size() > 1) {
            for (String dimension : trend.dimensions()) {
                blocks.paragraph(Line.text(dimension).strong());
                blocks.add(ScoreChart.of(trend, dimension));
            }
        }
    }

    /** What differs from the latest recorded audit. */
    private void movements(Blocks blocks) {
        List<ScoreMovement> movements = view.audit().scores().dimensions().stream()
                .flatMap(score -> score.movement().stream())
                .toList();
        if (movements.isEmpty()) {
            return;
        }
        blocks.heading("What Moved Since " + movements.get(0).since());
        List<List<Line>> rows = new ArrayList<>();
        for (ScoreMovement movement : movements) {
            List<Line> causes = movement.causes().stream().map(Line::prose).toList();
            rows.add(Words.row(
                    movement.dimension(),
                    movement.before(),
                    signed(movement.by()),
                    causes.isEmpty()
                            ? Line.text("—")
                            : Line.join("; ", causes.subList(0, Math.min(CAUSES, causes.size())))
                                    .and(causes.size() > CAUSES ? "; and " + (causes.size() - CAUSES) + " more" : "")));
        }
        overall(movements).ifPresent(rows::add);
        blocks.table(List.of("Dimension", "Before", "Δ", "Cause"), rows);
    }

    private Optional<List<Line>> overall(List<ScoreMovement> movements) {
        Optional<String> recorded =
                view.shown().first(RecordedOutcome.class).flatMap(last -> last.score(Trend.OVERALL));
        Optional<Score> now = view.audit().scores().overall().value();
        if (now.isEmpty() || !Score.isScore(recorded)) {
            return Optional.empty();
        }
        Score before = Score.of(recorded.orElseThrow());
        List<String> moved = movements.stream()
                .filter(movement -> movement.by().signum() != 0)
                .map(movement -> movement.dimension() + " " + signed(movement.by()))
                .toList();
        BigDecimal by = now.orElseThrow().minus(before);
        String cause = moved.isEmpty()
                ? "the policy weighs other dimensions, or weighs them otherwise"
                : String.join(", ", moved);
        return Optional.of(Words.row(
                Line.text("Overall").strong(), before, signed(by), by.signum() == 0 && moved.isEmpty() ? "—" : cause));
    }

    private static String signed(BigDecimal by) {
        return by.signum() == 0 ? "0" : (by.signum() > 0 ? "+" : "") + by.toPlainString();
    }

    private static List<Line> row(Trend trend, Trend.Row row) {
        List<Line> cells = new ArrayList<>(List.of(emphasized(row, row.name())));
        trend.dimensions()
                .forEach(dimension -> cells.add(row.value(dimension)
                        .map(value -> emphasized(row, value))
                        .orElse(Line.text("—"))));
        return cells;
    }

    private static Line emphasized(Trend.Row row, String text) {
        return row.current() ? Line.text(text).strong() : Line.text(text);
    }

    /** What else the ledger records of each audit. */
    private void audits(Blocks blocks) {
        List<RecordedAudit> audits = register.proven();
        if (audits.isEmpty()) {
            return;
        }
        blocks.heading("Recorded Audits");
        blocks.table(
                List.of("Milestone", "Head", "Day", "Verdict", "Open findings"),
                audits.subList(Math.max(0, audits.size() - ROWS), audits.size()).stream()
                        .map(audit -> Words.row(
                                audit.milestone().isEmpty() ? "not known" : audit.milestone(),
                                Words.sha(audit.head()),
                                audit.day(),
                                audit.verdict(),
                                audit.open() < 0 ? "not known" : audit.open()))
                        .toList());
    }

    /** A claim never stands among what was proven. */
    private void claimed(Blocks blocks, boolean charts) {
        if (register.claimed().isEmpty()) {
            return;
        }
        Trend claims = Trend.claimed(register);
        blocks.heading("Claimed by Audits Written by Hand");
        blocks.prose("The ledger has " + Count.of(register.claimed().size(), "audit")
                + " that somebody wrote by hand, " + claims.rows().size()
                + " of them with scores. Nothing says what these scores follow from.");
        scores(blocks, claims);
        charts(blocks, claims, charts);
    }
}
