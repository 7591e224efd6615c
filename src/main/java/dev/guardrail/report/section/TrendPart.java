package dev.guardrail.report.section;

import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.verdict.Counts;
import dev.guardrail.verdict.Figure.Standing;
import dev.guardrail.verdict.Score;
import dev.guardrail.verdict.ScoreResult;
import dev.guardrail.verdict.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scores of this audit below those of earlier ones. */
record TrendPart(View view) {

    Blocks blocks() {
        Blocks blocks = new Blocks();
        Counts counts = view.audit().counts();
        Scores scores = view.audit().scores();
        blocks.prose(Words.NO_EARLIER_AUDIT + " This one: " + counts.introduced() + " new, " + counts.preexisting()
                + " existing, " + counts.resolved() + " resolved; " + counts.waived() + " waived, "
                + counts.baselined() + " in the baseline."
                + (scores.isEmpty() ? " No score: the policy has no `scores`." : ""));
        if (!scores.isEmpty()) {
            List<String> columns = new ArrayList<>(List.of("Milestone"));
            scores.dimensions().forEach(score -> columns.add(score.name()));
            columns.add("Overall");
            blocks.table(columns, List.of(own(scores)));
            new ScorePart(view).write(blocks);
        }
        return blocks;
    }

    private List<Line> own(Scores scores) {
        List<Line> row = new ArrayList<>(List.of(Line.text(view.milestone()).strong()));
        for (ScoreResult score : scores.dimensions()) {
            row.add(cell(score.value(), score.standing()));
        }
        row.add(cell(scores.overall().value(), scores.overall().standing()));
        return row;
    }

    private static Line cell(Optional<Score> score, Standing standing) {
        return score.map(value -> Line.text(value.toString()).strong()).orElse(Line.text(standing.toString()));
    }
}
