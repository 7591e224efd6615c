package dev.guardrail.table;

import java.util.List;

/**
 * What a policy says of a table.
 *
 * @param table which one
 * @param rows the rows that it adds
 * @param replaces whether they are all rows of the table
 */
public record Amendment(TableName table, List<Row> rows, boolean replaces) {

    public Amendment {
        rows = List.copyOf(rows);
    }
}
