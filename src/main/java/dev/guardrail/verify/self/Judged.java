package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.Appendix;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.collect.claim.Passage.Cell;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A gate, an invariant or the like, with what it comes to.
 *
 * @param label its name
 */
record Judged(String label, Grade grade, Place place) {

    private static final String STATE =
            "status|state|result|verdict|pass/fail|outcome|pass\\??|compliant\\??|preserved\\??|verified\\??|met\\??";

    /** What the tables of an audit say of its gates, invariants or the like; without a table of gates, the JSON says it. */
    static List<Judged> of(Series series, String noun) {
        List<Judged> found = new ArrayList<>();
        String one = noun.equals("criteria") ? "criterion" : noun.replaceFirst("s$", "");
        for (Table table : series.tables()) {
            Optional<Integer> state = table.column(STATE);
            boolean about = !table.header().isEmpty() && table.header().get(0).matches(".*\\b" + one + "\\b.*");
            if (about && state.isPresent()) {
                table.rows().forEach(row -> row(row, state.get(), series, found));
            }
        }
        if (found.isEmpty() && one.equals("gate")) {
            for (Appendix.Entry entry : series.appendix().entries()) {
                if (entry.path().startsWith("quality_gates.")) {
                    Grade.of(entry.value())
                            .ifPresent(grade -> found.add(new Judged(entry.key(), grade, entry.place())));
                }
            }
        }
        return found;
    }

    private static void row(Passage row, int state, Series series, List<Judged> found) {
        Optional<Cell> cell = Table.cell(row, state);
        cell.flatMap(each -> Grade.of(each.text()))
                .ifPresent(grade -> found.add(new Judged(
                        Table.text(row, 0),
                        grade,
                        row.place(
                                series.audit().path(),
                                cell.get().start(),
                                cell.get().end()))));
    }
}
