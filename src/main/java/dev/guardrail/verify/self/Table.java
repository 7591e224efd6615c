package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.collect.claim.Passage.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of an audit.
 *
 * @param header what the columns are called, in lower case
 * @param rows its rows below the header
 */
record Table(List<String> header, List<Passage> rows) {

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The tables of an audit, in their order. */
    static List<Table> of(AuditDocument audit) {
        Map<Integer, List<Passage>> blocks = new LinkedHashMap<>();
        for (Passage passage : audit.passages()) {
            if (passage.kind() == Passage.Kind.ROW) {
                blocks.computeIfAbsent(passage.context().block(), key -> new ArrayList<>())
                        .add(passage);
            }
        }
        return blocks.values().stream()
                .map(rows -> new Table(rows.get(0).context().header(), rows))
                .toList();
    }

    /** The titles of the sections around it, in lower case. */
    String path() {
        return rows.get(0).context().path();
    }

    /** The first column whose name matches. */
    Optional<Integer> column(String regex) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).matches(regex)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The cell of a row in a column. */
    static Optional<Cell> cell(Passage row, int column) {
        List<Cell> cells = row.cells();
        return column >= 0 && column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
    }

    /** The text of a cell without its marks. */
    static String text(Passage row, int column) {
        return cell(row, column).map(cell -> plain(cell.text())).orElse("");
    }

    /** A text without the marks of Markdown. */
    static String plain(String text) {
        return text.replace("*", "").replace("`", "").replace("\\", "").strip();
    }
}
