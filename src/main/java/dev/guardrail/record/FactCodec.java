package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.guardrail.fact.Fact;
import dev.guardrail.rule.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lists of facts as tables, one for each type, and back. Thousands of facts stay small: names stand once, and so does a fact
 * that both sides have.
 *
 * <p>A list is runs of rows: the number of the first one and how many there are, with the rows of all tables counted from 0.
 * So facts keep their order.
 */
final class FactCodec {

    /** The key of the tables, beside the names of the lists. */
    static final String TABLES = "tables";

    /** More than any audit has. A few runs could name the same rows again and again. */
    private static final int MOST_FACTS = 1_000_000;

    private static final List<String> TABLE_KEYS = List.of("type", "fields", "rows");

    private FactCodec() {}

    /** Writes an object with the tables and the lists. */
    static void write(JsonGenerator out, SortedMap<String, List<Fact>> lists) throws IOException {
        FactTables tables = new FactTables();
        SortedMap<String, FactTables.Rows> rows = new TreeMap<>();
        for (String name : lists.keySet()) {
            rows.put(name, tables.add(lists.getOrDefault(name, List.of())));
        }
        out.writeStartObject();
        out.writeFieldName(TABLES);
        tables.write(out);
        for (String name : rows.keySet()) {
            out.writeFieldName(name);
            tables.writeRuns(out, rows.getOrDefault(name, FactTables.Rows.NONE));
        }
        out.writeEndObject();
    }

    /**
     * Reads lists that somebody else may have written.
     *
     * @param names the names of the lists
     * @throws dev.guardrail.UnusableInputException if they are no lists of facts that this build writes
     */
    static SortedMap<String, List<Fact>> read(At at, Collection<String> names) {
        List<String> keys = new ArrayList<>(names);
        keys.add(TABLES);
        at.onlyKeys(keys);
        List<Fact> rows = new ArrayList<>();
        for (At table : at.get(TABLES).elements()) {
            rows(table, rows);
        }
        SortedMap<String, List<Fact>> lists = new TreeMap<>();
        for (String name : names) {
            lists.put(name, list(at.get(name), rows));
        }
        return lists;
    }

    private static void rows(At table, List<Fact> rows) {
        table.onlyKeys(TABLE_KEYS);
        At name = table.get("type");
        RecordShape shape = FactShapes.find(name.text())
                .orElseThrow(() -> name.problem(
                        "unknown type " + At.quoted(name.text()) + Names.suggestion(name.text(), FactShapes.names())));
        FieldNames.check(shape, table.get("fields"));
        for (At row : table.get("rows").elements()) {
            rows.add((Fact) shape.read(row));
        }
    }

    private static List<Fact> list(At runs, List<Fact> rows) {
        List<Fact> facts = new ArrayList<>();
        List<At> numbers = runs.elements();
        if (numbers.size() % 2 != 0) {
            throw runs.problem("expected pairs of numbers: the first row and how many there are");
        }
        for (int i = 0; i < numbers.size(); i += 2) {
            int first = numbers.get(i).number();
            int count = numbers.get(i + 1).number();
            if (first < 0 || count < 1 || first > rows.size() - count || facts.size() > MOST_FACTS - count) {
                throw numbers.get(i)
                        .problem("expected some of the " + rows.size() + " rows, found " + count + " from " + first);
            }
            facts.addAll(rows.subList(first, first + count));
        }
        return Collections.unmodifiableList(facts);
    }
}
