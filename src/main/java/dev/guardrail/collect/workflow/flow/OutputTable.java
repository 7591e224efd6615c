package dev.guardrail.collect.workflow.flow;

import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import dev.guardrail.table.TableName;
import dev.guardrail.table.Tables;
import java.util.Locale;
import java.util.Optional;

/**
 * The outputs of actions that hand on what strangers write.
 *
 * @param rows the table {@code outputs}
 */
record OutputTable(Table rows) {

    static OutputTable of(Tables tables) {
        return new OutputTable(tables.get(TableName.OUTPUTS));
    }

    /**
     * Who says that an output is one of them: the table and its date, or the policy; empty where it is none.
     *
     * @param action the action without its version
     * @param output the name of the output, in lower case
     */
    Optional<String> by(String action, String output) {
        return rows.about(action).stream()
                .filter(row -> matches(row.cell("output").toLowerCase(Locale.ROOT), output))
                .map(Row::origin)
                .findFirst();
    }

    private static boolean matches(String known, String output) {
        int star = known.indexOf('*');
        return star < 0
                ? known.equals(output)
                : output.length() >= known.length() - 1
                        && output.startsWith(known.substring(0, star))
                        && output.endsWith(known.substring(star + 1));
    }
}
