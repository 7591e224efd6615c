package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Appendix;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.collect.claim.Passage.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares figures of the JSON with the rows of tables that have the same name. */
final class MetricAgreement implements StatementReader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,4})?");

    /** The one figure of a cell, with what it counts. */
    private static final Pattern CELL = Pattern.compile(
            "[~≈]?(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d{1,4})?\\s?(?:%|tests?|passed|files?|lines?|jobs?)?(?:\\s*\\([^\\d]*\\))?");

    @Override
    public void read(Series series, Statements statements) {
        List<Table> tables = series.tables();
        for (Appendix.Entry entry : series.appendix().entries()) {
            boolean figure =
                    NUMBER.matcher(entry.value()).matches() && entry.path().indexOf('[') < 0;
            if (figure
                    && !entry.path().matches("(?:score|pr|run|issue|phase).*")
                    && Words.of(entry.key().replace('_', ' ')).size() > 1) {
                tables.forEach(table -> compare(entry, table, series.number(), statements));
            }
        }
    }

    /** A part can be written as a fraction of 1 and in percent. */
    private static boolean isSame(Value says, Value seen, boolean percent) {
        return seen.admits(says)
                || percent
                        && seen.admits(
                                Value.of(says.number().orElse(BigDecimal.ZERO).movePointRight(2)));
    }

    private static void compare(Appendix.Entry entry, Table table, int milestone, Statements statements) {
        int column = table.header().size() == 2
                ? 1
                : table.column("after|current|now|head|value|this milestone|m0*" + milestone)
                        .orElse(-1);
        for (Passage row : table.rows()) {
            Optional<Cell> cell = Table.cell(row, column);
            boolean named =
                    Words.of(Table.text(row, 0)).equals(Words.of(entry.key().replace('_', ' ')));
            if (!named || cell.isEmpty()) {
                continue;
            }
            Matcher matcher = CELL.matcher(Table.plain(cell.get().text()));
            if (matcher.matches()) {
                String decimals = matcher.group(2) == null ? "" : matcher.group(2);
                Claim claim = statements.claim(
                        entry.place(),
                        entry.quote(),
                        ClaimKind.AGREEMENT,
                        entry.path(),
                        new Value(entry.value(), Optional.of(new BigDecimal(entry.value()))));
                Value seen = Value.of(new BigDecimal(matcher.group(1).replace(",", "") + decimals));
                statements.see(
                        claim,
                        "the row \"" + Table.text(row, 0) + "\" of a table",
                        isSame(claim.says(), seen, cell.get().text().contains("%")) ? claim.says() : seen,
                        cell.get().text().matches(".*[~≈].*") ? Bearing.ALTERNATIVE : Bearing.DECISIVE,
                        row.place(
                                claim.place().path(),
                                cell.get().start(),
                                cell.get().end()));
            }
        }
    }
}
