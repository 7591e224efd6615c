package dev.guardrail.report.section;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Span.Side;
import dev.guardrail.verdict.Figure;
import dev.guardrail.verdict.ScoreResult;
import dev.guardrail.verdict.Scores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What the scores of this audit are derived from. */
record ScorePart(View view) {

    private static final int ITEMS = 5;

    void write(Blocks blocks) {
        Scores scores = view.audit().scores();
        if (scores.isEmpty()) {
            return;
        }
        blocks.heading("What the Scores Follow From");
        List<List<Line>> rows = new ArrayList<>();
        for (ScoreResult score : scores.dimensions()) {
            score.parts().forEach(part -> rows.add(row(score, part)));
        }
        blocks.table(List.of("Dimension", "Derived from", "Part", "Share", "Seen", "Rule"), rows);
        blocks.heading("Weights");
        blocks.table(
                List.of("Dimension", "Weight", "Where"),
                scores.dimensions().stream()
                        .map(score -> Words.row(
                                score.name(),
                                percent(score.weight(), weights(scores)),
                                policy(score.conclusion().dimension().place())))
                        .toList());
    }

    private List<Line> row(ScoreResult score, ScoreResult.Part part) {
        Figure figure = part.figure();
        boolean counts = figure.standing() == Figure.Standing.KNOWN;
        return Words.row(
                score.name(),
                Line.code(figure.source().name())
                        .and(" ")
                        .and(policy(figure.source().place())),
                percent(figure.source().weight(), parts(score)),
                counts ? figure.share().toString() : figure.standing().toString(),
                Line.prose(figure.says()).and(lowered(figure)),
                Line.code(part.rule()));
    }

    /** What the figure would be higher without. */
    private Line lowered(Figure figure) {
        List<Line> items = new ArrayList<>();
        for (Finding finding : figure.findings()) {
            items.add(Line.code(finding.id()).and(" ").and(view.place(finding)));
        }
        figure.places().forEach(place -> items.add(view.place(place)));
        return items.isEmpty() ? Line.EMPTY : Line.text(": ").and(Words.list(items, ITEMS));
    }

    private static Line policy(Place place) {
        return Line.EMPTY.andPlace(place, Side.ELSEWHERE);
    }

    private static int weights(Scores scores) {
        return scores.dimensions().stream().mapToInt(ScoreResult::weight).sum();
    }

    private static int parts(ScoreResult score) {
        return score.parts().stream()
                .mapToInt(part -> part.figure().source().weight())
                .sum();
    }

    /** {@code 15 %}, or {@code 33.3 %}. */
    private static String percent(int weight, int all) {
        BigDecimal percent = BigDecimal.valueOf(100L * weight).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        return percent.stripTrailingZeros().scale() <= 0
                ? percent.setScale(0, RoundingMode.UNNECESSARY) + " %"
                : percent + " %";
    }
}
