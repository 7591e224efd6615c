package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.Control;
import dev.guardrail.table.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who decides what the properties of the context {@code github} are, from the table {@code contexts.tsv}. */
final class ContextTable {

    private static final String ANYTHING = "**";

    private record Row(Control control, List<String> path, Set<String> events) {

        boolean isIn(Set<String> started) {
            return events.contains("*") || started.isEmpty() || started.stream().anyMatch(events::contains);
        }
    }

    /** The rows by the first three parts of their paths, or by all of a shorter one. */
    private static final Map<List<String>, List<Row>> ROWS = rows();

    private static final List<Row> ALL =
            ROWS.values().stream().flatMap(List::stream).toList();

    private ContextTable() {}

    private static Map<List<String>, List<Row>> rows() {
        Map<List<String>, List<Row>> rows = new HashMap<>();
        for (List<String> row : TableFile.of(ContextTable.class, "contexts.tsv").lines()) {
            List<String> path = parts(row.get(1));
            rows.computeIfAbsent(head(path), key -> new ArrayList<>())
                    .add(new Row(
                            Control.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                            path,
                            Set.of(row.get(2).split(" "))));
        }
        return rows;
    }

    private static List<String> parts(String path) {
        return List.of(path.split("\\.", -1));
    }

    private static List<String> head(List<String> path) {
        return path.subList(0, Math.min(3, path.size()));
    }

    /**
     * Who decides what a property is; {@link Control#GITHUB} where the table does not have it. What contains several, as
     * {@code github.event} does, is of whoever is first in {@link Control}.
     *
     * @param started the events that start the workflow; empty where they are not known
     */
    static Control control(String path, Set<String> started) {
        List<String> parts = parts(path);
        boolean narrow = parts.size() > 2 && !isOpen(parts.get(2));
        List<Row> rows = narrow || parts.size() == 2 && !parts.get(1).equals("event") && !isOpen(parts.get(1))
                ? ROWS.getOrDefault(head(parts), List.of())
                : ALL;
        return rows.stream()
                .filter(row -> row.isIn(started) && covers(row.path(), parts))
                .map(Row::control)
                .min(Control::compareTo)
                .orElse(Control.GITHUB);
    }

    /** Whether a path of the table is at or below a path that is read, or covers it. */
    private static boolean covers(List<String> row, List<String> read) {
        for (int i = 0; i < Math.min(row.size(), read.size()); i++) {
            if (row.get(i).equals(ANYTHING)) {
                return true;
            }
            boolean item = row.get(i).equals("*") || isOpen(read.get(i));
            if (!item && !row.get(i).equals(read.get(i))) {
                return false;
            }
        }
        return read.size() <= row.size();
    }

    private static boolean isOpen(String part) {
        return part.equals("*") || part.equals("?");
    }
}
