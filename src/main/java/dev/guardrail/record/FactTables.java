package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.fact.Fact;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facts as rows, each once. */
final class FactTables {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .rootValueSeparator((String) null)
            .build();

    private final SortedMap<String, Table> tables = new TreeMap<>();
    private final StringWriter row = new StringWriter();
    private final JsonGenerator out;

    FactTables() throws IOException {
        out = JSON.createGenerator(row);
    }

    /** The facts of a list. */
    record Rows(List<Row> rows) {

        static final Rows NONE = new Rows(List.of());
    }

    /** The row of a fact. */
    private record Row(Table table, int number) {}

    private static final class Table {

        private final RecordShape shape;
        private final Map<String, Integer> rows = new LinkedHashMap<>();
        private int first;

        Table(Class<?> type) {
            shape = Shapes.ROWS.ofRecord(type);
        }
    }

    /** Adds the facts of a list. */
    Rows add(Collection<Fact> facts) throws IOException {
        List<Row> added = new ArrayList<>();
        for (Fact fact : facts) {
            Table table = tables.computeIfAbsent(fact.getClass().getSimpleName(), name -> new Table(fact.getClass()));
            table.shape.write(out, fact);
            out.flush();
            int next = table.rows.size();
            Integer known = table.rows.putIfAbsent(SecretMask.maskPrinted(row.toString()), next);
            added.add(new Row(table, known == null ? next : known));
            row.getBuffer().setLength(0);
        }
        return new Rows(added);
    }

    /** Writes the tables, each row on a line of its own. */
    void write(JsonGenerator to) throws IOException {
        int first = 0;
        to.writeStartArray();
        for (Map.Entry<String, Table> entry : tables.entrySet()) {
            Table table = entry.getValue();
            table.first = first;
            first += table.rows.size();
            to.writeStartObject();
            to.writeStringField("type", entry.getKey());
            to.writeFieldName("fields");
            FieldNames.write(to, table.shape);
            to.writeArrayFieldStart("rows");
            for (String text : table.rows.keySet()) {
                to.writeRawValue("\n" + text);
            }
            to.writeEndArray();
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    /** Writes a list, behind the tables. */
    void writeRuns(JsonGenerator to, Rows list) throws IOException {
        to.writeStartArray();
        int begin = 0;
        int count = 0;
        for (Row fact : list.rows()) {
            int number = fact.table().first + fact.number();
            if (count > 0 && number == begin + count) {
                count++;
                continue;
            }
            writeRun(to, begin, count);
            begin = number;
            count = 1;
        }
        writeRun(to, begin, count);
        to.writeEndArray();
    }

    private static void writeRun(JsonGenerator to, int begin, int count) throws IOException {
        if (count > 0) {
            to.writeNumber(begin);
            to.writeNumber(count);
        }
    }
}
