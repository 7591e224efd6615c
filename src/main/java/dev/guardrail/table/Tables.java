package dev.guardrail.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tables that an audit asks: the bundled ones, as the policy extends or replaces them. */
public final class Tables {

    private static final Map<TableName, Table> BUNDLED = new EnumMap<>(TableName.class);

    private final List<Amendment> amendments;
    private final Map<TableName, Table> amended = new EnumMap<>(TableName.class);

    private Tables(List<Amendment> amendments) {
        this.amendments = amendments;
    }

    /** The bundled tables as they are. */
    public static Tables bundled() {
        return new Tables(List.of());
    }

    /** The bundled tables, with what a policy says of them, one after the other. */
    public static Tables amended(List<Amendment> amendments) {
        return new Tables(List.copyOf(amendments));
    }

    /** A table; it is read when it is first asked for. */
    public synchronized Table get(TableName name) {
        return amended.computeIfAbsent(name, this::amend);
    }

    private Table amend(TableName name) {
        Table table = bundled(name);
        for (Amendment amendment : amendments) {
            if (amendment.table() == name) {
                table = amendment.replaces() ? Table.of(name, amendment.rows()) : table.with(amendment.rows());
            }
        }
        return table;
    }

    private static Table bundled(TableName name) {
        synchronized (BUNDLED) {
            return BUNDLED.computeIfAbsent(
                    name, asked -> Table.of(asked, TableFile.bundled(asked).rows(asked)));
        }
    }
}
