package dev.guardrail.table;

import java.util.Map;
import java.util.TreeMap;

/** The bundled tables, as {@code docs/policy.md} lists them. */
public final class TablePage {

    private TablePage() {}

    /** An item for each table. */
    public static String markdown() {
        Map<String, TableName> names = new TreeMap<>();
        for (TableName name : TableName.values()) {
            names.put(name.word(), name);
        }
        StringBuilder items = new StringBuilder("\n");
        names.forEach((word, name) -> {
            TableFile file = TableFile.bundled(name);
            items.append("- `" + word + "`: `" + String.join("`, `", name.columns()) + "`. "
                    + file.lines().size() + " rows of " + file.date() + "\n");
        });
        return items + "\n";
    }
}
