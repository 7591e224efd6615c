package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.AuditDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares the scores of an earlier milestone with those that its own audit gave it. */
final class ScoreHistory implements StatementReader {

    /** Fewer scores in common are no comparison. */
    private static final int LEAST = 3;

    @Override
    public void read(Series series, Statements statements) {
        for (ScoreRow row : ScoreRow.of(series.audit())) {
            if (row.milestone() < series.number()) {
                for (AuditDocument audit : series.audits(row.milestone())) {
                    ScoreRow.of(audit).stream()
                            .filter(other -> other.milestone() == row.milestone())
                            .forEach(other -> compare(row, other, audit, statements));
                }
            }
        }
    }

    private static void compare(ScoreRow row, ScoreRow own, AuditDocument audit, Statements statements) {
        Map<String, BigDecimal> before = own.all();
        List<String> common =
                row.all().keySet().stream().filter(before::containsKey).toList();
        if (common.size() < LEAST) {
            return;
        }
        Claim claim = statements.claim(
                row.row(),
                0,
                row.row().text().length(),
                ClaimKind.SCORE,
                "M" + row.milestone(),
                Value.word(shown(row.all(), List.copyOf(row.all().keySet()))));
        boolean same = common.stream().allMatch(name -> of(row.all(), name).compareTo(of(before, name)) == 0);
        statements.see(
                claim,
                "the scores in the audit of that milestone",
                Value.word(same ? claim.says().text() : shown(before, common)),
                Bearing.DECISIVE,
                own.row().place(audit.path(), 0, own.row().text().length()));
    }

    private static BigDecimal of(Map<String, BigDecimal> scores, String name) {
        return scores.getOrDefault(name, BigDecimal.ZERO);
    }

    private static String shown(Map<String, BigDecimal> scores, List<String> names) {
        return names.stream()
                .map(name -> name + " " + of(scores, name).toPlainString())
                .collect(Collectors.joining(", "));
    }
}
