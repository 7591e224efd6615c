package dev.guardrail.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables that an audit asks: the bundled ones, as the policy extends or replaces them. Serves many threads. */
public final class Tables {

    private static final Tables BUNDLED = new Tables(List.of());

    private final List<Amendment> amendments;
    private final Map<TableName, Table> tables = new EnumMap<>(TableName.class);
    private final Map<Class<?>, Object> views = new HashMap<>();

    private Tables(List<Amendment> amendments) {
        this.amendments = amendments;
    }

    /** The bundled tables as they are. */
    public static Tables bundled() {
        return BUNDLED;
    }

    /** The bundled tables, with what a policy says of them, one after the other. */
    public static Tables amended(List<Amendment> amendments) {
        return amendments.isEmpty() ? BUNDLED : new Tables(List.copyOf(amendments));
    }

    /** A table; it is read when it is first asked for. */
    public synchronized Table get(TableName name) {
        return tables.computeIfAbsent(name, this::read);
    }

    private Table read(TableName name) {
        if (this == BUNDLED) {
            return Table.of(name, TableFile.bundled(name).rows(name));
        }
        Table table = BUNDLED.get(name);
        for (Amendment amendment : amendments) {
            if (amendment.table() == name) {
                table = amendment.replaces() ? Table.of(name, amendment.rows()) : table.with(amendment.rows());
            }
        }
        return table;
    }

    /** What is made of tables; it is made when it is first asked for. */
    public <T> T view(Class<T> type, Function<Tables, T> maker) {
        synchronized (views) {
            Object known = views.get(type);
            if (known == null) {
                known = maker.apply(this);
                views.put(type, known);
            }
            return type.cast(known);
        }
    }

    /** Tells apart what policies say of the tables: a digest of it, and an empty text for nothing. */
    public String digest() {
        if (amendments.isEmpty()) {
            return "";
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Amendment amendment : amendments) {
                add(digest, amendment.table().word());
                add(digest, String.valueOf(amendment.replaces()));
                amendment.rows().forEach(row -> row.cells().forEach(cell -> add(digest, cell)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((text + "\0").getBytes(StandardCharsets.UTF_8));
    }
}
