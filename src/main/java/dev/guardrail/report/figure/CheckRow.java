package dev.guardrail.report.figure;

import dev.guardrail.fact.Check;
import dev.guardrail.fact.ComparedCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checks of one kind that one job runs in the same situations, and that the range changes in the same way.
 *
 * @param checks at least one, in their order
 */
public record CheckRow(List<ComparedCheck> checks) {

    public CheckRow {
        checks = List.copyOf(checks);
    }

    /** The rows of some checks, in the order of their first checks. */
    public static List<CheckRow> of(Collection<ComparedCheck> checks) {
        Map<List<Object>, List<ComparedCheck>> rows = new LinkedHashMap<>();
        for (ComparedCheck one : checks) {
            Check check = one.check();
            rows.computeIfAbsent(
                            List.of(
                                    check.kind(),
                                    check.scope().workflow(),
                                    check.job(),
                                    CheckWords.when(check),
                                    CheckWords.cells(check),
                                    CheckWords.consequence(check),
                                    one.standing(),
                                    CheckWords.changes(one)),
                            key -> new ArrayList<>())
                    .add(one);
        }
        return rows.values().stream().map(CheckRow::new).toList();
    }

    /** What says of all of them what this says of each but its name. */
    public ComparedCheck first() {
        return checks.get(0);
    }

    /** What the workflows call them, each once. */
    public List<String> names() {
        return checks.stream().map(one -> one.check().shown()).distinct().toList();
    }
}
