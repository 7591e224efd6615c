package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.collect.claim.Passage.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds up the columns of tables whose last row is a total. */
final class TotalRows implements StatementReader {

    private static final Pattern TOTAL = Pattern.compile("(?i)(?:grand )?totals?(?: new)?:?|sum:?");

    /** Rows that count what other rows count too. */
    private static final Pattern PARTIAL = Pattern.compile(
            "(?i).*\\b(?:sub-?total|total|of which|including|net|thereof|others? not listed)\\b.*|…|\\.\\.\\.");

    /** Columns that can be added up. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:.*\\b(?:files?|lines?|loc|tests?|counts?|insertions?|deletions?|additions?|commits|changes|findings|issues|items|cases|added|removed|total|new|number)\\b.*|#|n|\\+/-|\\+|-)(?<!%)");

    private static final Pattern NOT_ADDED = Pattern.compile(
            ".*(?:%|coverage|cover\\b|avg|average|mean|score|weight|ratio|median|per |rate|before|after|threshold|target|stmts?|statements|miss).*");

    @Override
    public void read(Series series, Statements statements) {
        for (Table table : series.tables()) {
            Passage last = table.rows().get(table.rows().size() - 1);
            List<Passage> rows = table.rows().subList(0, table.rows().size() - 1);
            boolean parts = rows.stream()
                    .anyMatch(row -> PARTIAL.matcher(Table.text(row, 0)).matches());
            boolean metrics = !table.header().isEmpty()
                    && table.header().get(0).matches("metric.*|field|measure.*|property|run|phase");
            boolean covered = table.header().stream().anyMatch(name -> name.contains("cover"));
            if (rows.size() >= 2 && TOTAL.matcher(Table.text(last, 0)).matches() && !parts && !metrics && !covered) {
                for (int column = 1; column < table.header().size(); column++) {
                    column(table, rows, last, column, statements);
                }
            }
        }
    }

    private static void column(Table table, List<Passage> rows, Passage last, int column, Statements statements) {
        String name = table.header().get(column);
        Optional<Cell> total = Table.cell(last, column);
        if (total.isEmpty()
                || !COUNTED.matcher(name).matches()
                || NOT_ADDED.matcher(name).matches()) {
            return;
        }
        List<Amount> parts = new ArrayList<>();
        for (Passage row : rows) {
            Optional<List<Amount>> amounts = Table.cell(row, column).flatMap(cell -> Amount.of(cell.text()));
            if (amounts.isEmpty()) {
                return;
            }
            parts.addAll(amounts.get());
        }
        List<Amount> totals = Amount.of(total.get().text()).orElse(List.of());
        boolean net = totals.size() == 1
                && parts.stream().anyMatch(part -> part.lost() != totals.get(0).lost());
        for (Amount amount : parts.isEmpty() ? List.<Amount>of() : totals) {
            BigDecimal sum = parts.stream()
                    .filter(part -> part.lost() == amount.lost())
                    .map(Amount::number)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Claim claim = statements.claim(
                    last,
                    total.get().start() + amount.from(),
                    total.get().start() + amount.to(),
                    ClaimKind.SUM,
                    "the column \"" + name + "\"",
                    new Value(amount.number().toPlainString(), Optional.of(amount.number())));
            statements.see(
                    claim,
                    "the sum of the rows above it",
                    Value.of(sum),
                    net ? Bearing.ALTERNATIVE : Bearing.DECISIVE,
                    rows.get(0)
                            .place(claim.place().path(), 0, rows.get(0).text().length()),
                    rows.get(rows.size() - 1)
                            .place(
                                    claim.place().path(),
                                    0,
                                    rows.get(rows.size() - 1).text().length()));
        }
    }
}
