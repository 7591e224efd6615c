package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Appendix;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.collect.claim.Passage.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the gates of the JSON with the table of gates. */
final class GateAgreement implements StatementReader {

    /**
     * A gate of a table.
     *
     * @param state the cell that says what it comes to
     */
    private record Gate(String label, Cell state, Grade grade, Passage row) {}

    @Override
    public void read(Series series, Statements statements) {
        List<Gate> gates =
                series.tables().stream().flatMap(table -> gates(table).stream()).toList();
        for (Appendix.Entry entry : series.appendix().entries()) {
            Optional<Grade> says = Grade.of(entry.value());
            if (entry.path().matches("(?:quality_)?gates\\.[^.]+") && says.isPresent()) {
                List<Gate> same = named(gates, entry.key());
                if (!same.isEmpty()) {
                    compare(entry, says.get(), same, statements);
                }
            }
        }
    }

    private static List<Gate> gates(Table table) {
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

    /** The gates that a key names: those of the very words, else those that share all words with it. */
    private static List<Gate> named(List<Gate> gates, String key) {
        List<Gate> exact = gates.stream()
                .filter(gate -> Words.of(gate.label()).equals(Words.of(key.replace('_', ' '))))
                .toList();
        return exact.isEmpty()
                ? gates.stream()
                        .filter(gate -> Words.shared(gate.label(), key.replace('_', ' ')) == 1)
                        .toList()
                : exact;
    }

    private static void compare(Appendix.Entry entry, Grade says, List<Gate> gates, Statements statements) {
        Claim claim = statements.claim(
                entry.place(), entry.quote(), ClaimKind.AGREEMENT, entry.path(), Value.word(says.toString()));
        boolean exact =
                Words.of(gates.get(0).label()).equals(Words.of(entry.key().replace('_', ' ')));
        for (Gate gate : gates) {
            boolean decisive = exact && gates.size() == 1 && gate.grade() != Grade.NONE && says != Grade.NONE;
            statements.see(
                    claim,
                    "the gate \"" + gate.label() + "\" of the table",
                    Value.word(gate.grade().toString()),
                    decisive ? Bearing.DECISIVE : Bearing.ALTERNATIVE,
                    gate.row()
                            .place(
                                    claim.place().path(),
                                    gate.state().start(),
                                    gate.state().end()));
        }
    }
}
