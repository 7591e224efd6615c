package dev.guardrail.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param columns the names of the columns
 * @param cells one text for each column; empty where nothing is known
 * @param origin who says so: the table and its date, or the policy
 */
public record Row(List<String> columns, List<String> cells, String origin) {

    public Row {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException("expected " + columns.size() + " cells, found " + cells);
        }
    }

    /** The text in a column. */
    public String cell(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column `" + column + "` in " + columns);
        }
        return cells.get(index);
    }

    /** The texts in a column that holds several, which spaces separate. */
    public List<String> list(String column) {
        String cell = cell(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split(" +"));
    }

    /** What the row is about. */
    public String subject() {
        return cells.get(0);
    }
}
