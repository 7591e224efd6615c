package dev.guardrail.table;

import java.util.Map;
import java.util.TreeMap;

/** The bundled tables, as {@code docs/policy.md} lists them. */
public final class TablePage {

    private TablePage() {}

    /** A row for each table. */
    public static String markdown() {
        Map<String, TableName> names = new TreeMap<>();
        for (TableName name : TableName.values()) {
            names.put(name.word(), name);
        }
        StringBuilder rows = new StringBuilder("\n| Table | Columns | Rows | Date |\n|---|---|---|---|\n");
        names.forEach((word, name) -> {
            TableFile file = TableFile.bundled(name);
            rows.append("| `" + word + "` | `" + String.join("`, `", name.columns()) + "` | "
                    + file.lines().size() + " | " + file.date() + " |\n");
        });
        return rows + "\n";
    }
}
