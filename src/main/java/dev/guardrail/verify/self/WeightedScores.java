package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.collect.claim.Passage.Cell;
import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calculates tables with a row for each score, its weight, and what both come to. */
final class WeightedScores implements StatementReader {

    private static final Pattern TOTAL = Pattern.compile("(?i)(?:overall|total|weighted)\\b.*");
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** The columns of a table. */
    private record Columns(int score, int weight, int weighted) {}

    @Override
    public void read(Series series, Statements statements) {
        for (Table table : series.tables()) {
            Optional<Integer> score = table.column("scores?(?: \\(.*)?");
            Optional<Integer> weight = table.column("weights?(?: \\(.*)?");
            Optional<Integer> weighted = table.column("weighted(?: score)?|contribution");
            if (score.isPresent() && weight.isPresent() && weighted.isPresent()) {
                table(table, new Columns(score.get(), weight.get(), weighted.get()), statements);
            }
        }
    }

    private static void table(Table table, Columns columns, Statements statements) {
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal shown = BigDecimal.ZERO;
        for (Passage row : table.rows()) {
            Optional<BigDecimal> says = ScoreRow.number(Table.text(row, columns.weighted()));
            if (TOTAL.matcher(Table.text(row, 0)).matches()) {
                if (says.isPresent() && exact.signum() > 0) {
                    total(row, columns, says.get(), exact, shown, table, statements);
                }
                return;
            }
            Optional<BigDecimal> product = product(row, columns);
            if (product.isEmpty() || says.isEmpty()) {
                return;
            }
            see(row, columns, says.get(), product.get(), "the score times its weight", row, statements);
            exact = exact.add(product.get());
            shown = shown.add(says.get());
        }
    }

    private static Optional<BigDecimal> product(Passage row, Columns columns) {
        String weight = Table.text(row, columns.weight());
        Optional<BigDecimal> score = ScoreRow.number(Table.text(row, columns.score()));
        return weight.matches("\\d{1,2}(?:\\.\\d)?\\s?%") && score.isPresent()
                ? Optional.of(score.get()
                        .multiply(new BigDecimal(weight.replace("%", "").strip()))
                        .divide(PERCENT))
                : Optional.empty();
    }

    private static void total(
            Passage row,
            Columns columns,
            BigDecimal says,
            BigDecimal exact,
            BigDecimal shown,
            Table table,
            Statements statements) {
        Claim claim = see(
                row,
                columns,
                says,
                exact,
                "the sum of the weighted scores",
                table.rows().get(0),
                statements);
        statements.see(claim, "the sum of the column", Value.of(shown), Bearing.ALTERNATIVE, claim.place());
    }

    /** Half of the last digit more or less is rounding. */
    private static Claim see(
            Passage row,
            Columns columns,
            BigDecimal says,
            BigDecimal exact,
            String reading,
            Passage from,
            Statements statements) {
        Cell cell = Table.cell(row, columns.weighted()).orElseThrow();
        Claim claim =
                statements.claim(row, cell.start(), cell.end(), ClaimKind.SUM, Table.text(row, 0), Value.of(says));
        BigDecimal half = BigDecimal.valueOf(5, says.scale() + 1);
        boolean near = says.subtract(exact).abs().compareTo(half) <= 0;
        BigDecimal seen = near ? says : exact.setScale(4, RoundingMode.HALF_UP);
        Place place = from.place(claim.place().path(), 0, from.text().length());
        statements.see(claim, reading, Value.of(seen), Bearing.DECISIVE, place);
        return claim;
    }
}
