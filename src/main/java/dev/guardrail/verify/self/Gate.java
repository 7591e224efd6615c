package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.Passage;
import dev.guardrail.collect.claim.Passage.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A gate of a table.
 *
 * @param state the cell that says what it comes to
 */
record Gate(String label, Cell state, Grade grade, Passage row) {

    /** The gates of an audit's tables, in their order. */
    static List<Gate> of(List<Table> tables) {
        return tables.stream().flatMap(table -> of(table).stream()).toList();
    }

    private static List<Gate> of(Table table) {
        Optional<Integer> label = table.column("(?:quality )?gates?|check|area|category|dimension");
        Optional<Integer> state = table.column("status|state|result|verdict|pass/fail|outcome|pass\\??");
        List<Gate> gates = new ArrayList<>();
        boolean about = table.header().stream().anyMatch(name -> name.contains("gate"))
                || table.path().contains("gate");
        if (label.isPresent() && state.isPresent() && about) {
            for (Passage row : table.rows()) {
                Table.cell(row, state.get())
                        .ifPresent(cell -> Grade.of(cell.text())
                                .ifPresent(
                                        grade -> gates.add(new Gate(Table.text(row, label.get()), cell, grade, row))));
            }
        }
        return gates;
    }
}
