package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Appendix;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Compares the scores of the JSON, or their changes, with the table of scores. */
final class ScoreChanges implements StatementReader {

    @Override
    public void read(Series series, Statements statements) {
        List<ScoreRow> rows = ScoreRow.of(series.audit());
        Optional<ScoreRow> now = last(rows, series.number());
        if (now.isEmpty()) {
            return;
        }
        Optional<ScoreRow> before = last(
                rows.stream().filter(row -> row.milestone() < series.number()).toList(),
                rows.stream()
                        .mapToInt(ScoreRow::milestone)
                        .filter(n -> n < series.number())
                        .max()
                        .orElse(-1));
        Optional<ScoreRow> earlier = series.earlier().stream()
                .flatMap(audit -> last(ScoreRow.of(audit), Series.number(audit.path())).stream())
                .findFirst();
        for (Appendix.Entry entry : series.appendix().entries()) {
            if (entry.path().startsWith("score_trend_update.")
                    && entry.value().matches("[+-]?\\d{1,2}(?:\\.\\d{1,2})?")) {
                compare(entry, now.get(), before, earlier, statements);
            }
        }
    }

    private static Optional<ScoreRow> last(List<ScoreRow> rows, int milestone) {
        return rows.stream().filter(row -> row.milestone() == milestone).reduce((one, later) -> later);
    }

    private static void compare(
            Appendix.Entry entry,
            ScoreRow now,
            Optional<ScoreRow> before,
            Optional<ScoreRow> earlier,
            Statements statements) {
        BigDecimal score = now.all().get(entry.key());
        if (score == null) {
            return;
        }
        Value says = new Value(entry.value(), Optional.of(new BigDecimal(entry.value())));
        Claim claim = statements.claim(entry.place(), entry.quote(), ClaimKind.AGREEMENT, entry.path(), says);
        String path = claim.place().path();
        statements.see(claim, "the score of the table", Value.of(score), Bearing.ALTERNATIVE, now.place(path));
        before.map(row -> row.all().get(entry.key()))
                .ifPresent(old -> statements.see(
                        claim,
                        "the change of the score in the table",
                        Value.of(score.subtract(old)),
                        Bearing.DECISIVE,
                        before.get().place(path),
                        now.place(path)));
        earlier.map(row -> row.all().get(entry.key()))
                .ifPresent(old -> statements.see(
                        claim,
                        "the change of the score against the audit before",
                        Value.of(score.subtract(old)),
                        Bearing.ALTERNATIVE,
                        now.place(path)));
    }
}
