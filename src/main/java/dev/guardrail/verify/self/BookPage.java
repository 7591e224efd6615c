package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import dev.guardrail.ledger.ImportEntry.ClaimedFlake;
import dev.guardrail.ledger.ImportEntry.ClaimedScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an audit says of the registers that run over milestones.
 *
 * @param rows the items that it defers, and those that it says are resolved
 * @param unnamed how many rows defer something without giving it an id
 * @param scores the rows of its tables of scores
 * @param flakes the rows of its log of flaky tests and regressions
 */
public record BookPage(
        AuditDocument audit, List<BookRow> rows, int unnamed, List<ScoreLine> scores, List<ClaimedFlake> flakes) {

    private static final Pattern NOTHING = Pattern.compile("(?i)\\W*(?:none|n/a|no\\b.*)?\\W*");

    public BookPage {
        rows = List.copyOf(rows);
        scores = List.copyOf(scores);
        flakes = List.copyOf(flakes);
    }

    /**
     * The scores that a row gives a milestone.
     *
     * @param milestone its number
     * @param all in the order of the columns, the overall one last
     */
    public record ScoreLine(int milestone, Map<String, BigDecimal> all, Place place) {

        /** As the ledger has them. */
        public List<ClaimedScore> claimed() {
            return all.entrySet().stream()
                    .map(score ->
                            new ClaimedScore(score.getKey(), score.getValue().toPlainString()))
                    .toList();
        }
    }

    /** Reads an audit. */
    public static BookPage of(AuditDocument audit) {
        Register.Content register = Register.of(audit);
        List<ScoreLine> scores = ScoreRow.of(audit).stream()
                .map(row -> new ScoreLine(row.milestone(), row.all(), row.place(audit.path())))
                .toList();
        return new BookPage(audit, register.rows(), register.unnamed(), scores, flakes(audit));
    }

    private static List<ClaimedFlake> flakes(AuditDocument audit) {
        List<ClaimedFlake> flakes = new ArrayList<>();
        for (Table table : Table.of(audit)) {
            int item = table.column("item|test|name").orElse(-1);
            int type = table.column("type|kind").orElse(-1);
            int status = table.column("(?:current )?(?:status|state)").orElse(-1);
            if (item < 0
                    || type < 0
                    || status < 0
                    || table.column("first seen.*").isEmpty()) {
                continue;
            }
            for (Passage row : table.rows()) {
                if (!NOTHING.matcher(Table.text(row, item)).matches()) {
                    flakes.add(new ClaimedFlake(Table.text(row, item), Table.text(row, type), Table.text(row, status)));
                }
            }
        }
        return flakes;
    }
}
