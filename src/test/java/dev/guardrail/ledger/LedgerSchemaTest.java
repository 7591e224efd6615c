package dev.guardrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LedgerSchemaTest {

    private static final String SCHEMA = "/schema/guardrail-ledger-1.schema.json";

    @Test
    void everyKindOfEntryIsValidByTheSchema() throws IOException {
        Schema schema = schema();
        Entries.text(Entries.audit("M04"), Entries.deferral("M12"), Entries.imported("M03"))
                .lines()
                .forEach(line ->
                        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    @Test
    void whatNoLineHasIsNotValid() throws IOException {
        Schema schema = schema();
        String line = Entries.text(Entries.deferral("M12")).strip();
        for (String wrong : new String[] {
            line.replace("\"deferral\"", "\"audit\""),
            line.replace("\"until\"", "\"til\""),
            line.replaceAll("\"digest\":\"..", "\"digest\":\"")
        }) {
            assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
        }
    }

    private static Schema schema() throws IOException {
        try (InputStream file = LedgerSchemaTest.class.getResourceAsStream(SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
        }
    }
}
