package dev.guardrail.collect.workflow.flow;

import dev.guardrail.table.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outputs of actions that hand on what strangers write, from the table {@code outputs.tsv}. */
final class OutputTable {

    private static final Map<String, List<String>> OUTPUTS = new HashMap<>();

    static {
        for (List<String> row : TableFile.of(OutputTable.class, "outputs.tsv").lines()) {
            OUTPUTS.computeIfAbsent(row.get(0), key -> new ArrayList<>()).add(row.get(1));
        }
    }

    private OutputTable() {}

    /**
     * Whether an output is one of them.
     *
     * @param action the action without its version, in lower case
     * @param output the name of the output, in lower case
     */
    static boolean has(String action, String output) {
        return OUTPUTS.getOrDefault(action, List.of()).stream().anyMatch(known -> matches(known, output));
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
