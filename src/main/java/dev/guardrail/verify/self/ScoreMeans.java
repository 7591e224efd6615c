package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares overall scores with the mean of the scores in their row: the plain mean, or one with weights that the audit or an
 * earlier one states. How an overall score is made is the author's choice: without such weights it is never wrong.
 */
final class ScoreMeans implements StatementReader {

    @Override
    public void read(Series series, Statements statements) {
        List<ScoreRow> rows = ScoreRow.of(series.audit());
        if (rows.isEmpty()) {
            return;
        }
        Map<Weights, Boolean> weights = weights(series);
        for (ScoreRow row : rows) {
            if (row.overall().isPresent() && row.scores().size() >= 2) {
                row(row, series, weights, statements);
            }
        }
    }

    /** The weights that are stated, with whether this audit states them. */
    private static Map<Weights, Boolean> weights(Series series) {
        Map<Weights, Boolean> found = new LinkedHashMap<>();
        Weights.of(series.audit()).ifPresent(weights -> found.put(weights, true));
        for (AuditDocument earlier : series.earlier()) {
            Weights.of(earlier).ifPresent(weights -> found.putIfAbsent(weights, false));
        }
        return found;
    }

    private static void row(ScoreRow row, Series series, Map<Weights, Boolean> weights, Statements statements) {
        Cell cell = Table.cell(row.row(), row.overallColumn()).orElseThrow();
        BigDecimal says = row.overall().orElseThrow();
        Claim claim = statements.claim(
                row.row(), cell.start(), cell.end(), ClaimKind.SUM, "the overall score", Value.of(says));
        BigDecimal sum = row.scores().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal plain = sum.divide(BigDecimal.valueOf(row.scores().size()), MathContext.DECIMAL64);
        statements.see(claim, "the plain mean of its row", shown(plain), Bearing.ALTERNATIVE, claim.place());
        weights.forEach((stated, own) -> stated.mean(row.scores())
                .ifPresent(mean -> statements.see(
                        claim,
                        "the mean with the weights that "
                                + (own ? "the audit" : "`" + stated.place().path() + "`") + " states",
                        shown(mean),
                        own && row.milestone() == series.number() ? Bearing.DECISIVE : Bearing.ALTERNATIVE,
                        stated.place())));
        weights.keySet()
                .forEach(stated -> stated.mean(row.scores())
                        .map(mean -> mean.setScale(Math.max(0, says.scale()), RoundingMode.DOWN))
                        .filter(cut -> cut.compareTo(says) == 0)
                        .ifPresent(cut -> statements.see(
                                claim,
                                "the mean with stated weights, not rounded",
                                Value.of(cut),
                                Bearing.ALTERNATIVE,
                                stated.place())));
        statements.miss(claim, "the weights of the scores: it differs from their plain mean");
    }

    /** A mean with at most four decimals. */
    private static Value shown(BigDecimal mean) {
        BigDecimal rounded = mean.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return Value.of(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
