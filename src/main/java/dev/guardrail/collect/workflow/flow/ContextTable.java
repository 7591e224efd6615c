package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.Control;
import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import dev.guardrail.table.TableName;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who decides what the properties of the context {@code github} are, from the table {@code contexts}. */
public final class ContextTable {

    private static final String ANYTHING = "**";

    private record Entry(Attribution who, List<String> path, Set<String> events) {

        boolean isIn(Set<String> started) {
            return events.contains("*") || started.isEmpty() || started.stream().anyMatch(events::contains);
        }
    }

    /** The rows by the first three parts of their paths, or by all of a shorter one. */
    private final Map<List<String>, List<Entry>> entries = new HashMap<>();

    private final List<Entry> all = new ArrayList<>();

    private ContextTable(Table table) {
        for (Row row : table.all()) {
            List<String> path = parts(row.subject());
            Control control = Control.valueOf(row.cell("who").toUpperCase(Locale.ROOT));
            Entry entry = new Entry(new Attribution(control, row.origin()), path, Set.copyOf(row.list("events")));
            entries.computeIfAbsent(head(path), key -> new ArrayList<>()).add(entry);
            all.add(entry);
        }
    }

    /** The table of an audit. */
    public static ContextTable of(Tables tables) {
        return tables.view(ContextTable.class, all -> new ContextTable(all.get(TableName.CONTEXTS)));
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
    Attribution control(String path, Set<String> started) {
        List<String> parts = parts(path);
        boolean narrow = parts.size() > 2 && !isOpen(parts.get(2));
        List<Entry> rows = narrow || parts.size() == 2 && !parts.get(1).equals("event") && !isOpen(parts.get(1))
                ? entries.getOrDefault(head(parts), List.of())
                : all;
        return rows.stream()
                .filter(row -> row.isIn(started) && covers(row.path(), parts))
                .map(Entry::who)
                .min(Comparator.comparing(Attribution::control))
                .orElse(Attribution.GITHUB);
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
