package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Appendix;
import java.util.List;
import java.util.Optional;

/** Compares the gates of the JSON with the table of gates. */
final class GateAgreement implements StatementReader {

    @Override
    public void read(Series series, Statements statements) {
        List<Gate> gates = Gate.of(series.tables());
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
