package dev.guardrail.collect.workflow.lint;

import dev.guardrail.table.TableFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bundled table: lines of columns that tabs separate. Its comments name its source and its date.
 *
 * @param date the day of the source, such as 2026-08-05
 * @param rows the columns of each row behind its first, by the first
 */
record Table(String date, Map<String, List<String>> rows) {

    static Table read(String resource) {
        TableFile file = TableFile.of(Table.class, resource);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        file.lines().forEach(cells -> rows.put(cells.get(0), cells.subList(1, cells.size())));
        return new Table(file.date(), rows);
    }

    /** The words of a column of a row; empty where there is no such row. */
    Optional<List<String>> words(String row, int column) {
        return Optional.ofNullable(rows.get(row))
                .map(columns -> columns.get(column).isEmpty()
                        ? List.of()
                        : List.of(columns.get(column).split(" ", -1)));
    }
}
