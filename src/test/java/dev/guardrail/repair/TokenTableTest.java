package dev.guardrail.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is bundled about the needs of actions has one form and an order. */
class TokenTableTest {

    private static final Path FILE = Path.of("src/main/resources/dev/guardrail/table/token-needs.tsv");

    @Test
    void everyRowNamesScopesAndStandsOnce() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        List<String> rows = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("action\t"))
                .toList();

        assertThat(rows)
                .allMatch(row ->
                        row.matches("[\\w.-]+(/[\\w.-]+)+\t(-|[a-z-]+: (read|write)(, [a-z-]+: (read|write))*)"));
        assertThat(rows.stream().map(row -> row.split("\t", -1)[0]))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                .doesNotHaveDuplicates();
    }

    @Test
    void anActionThatNoRowNamesIsNotKnown() {
        assertThat(TokenTable.of(Tables.bundled()).needs("Actions/Checkout@v4"))
                .hasValueSatisfying(needs -> assertThat(needs).containsEntry("contents", "read"));
        assertThat(TokenTable.of(Tables.bundled()).needs("actions/setup-node@v4"))
                .hasValueSatisfying(needs -> assertThat(needs).isEmpty());
        assertThat(TokenTable.of(Tables.bundled()).needs("acme/whatever@v1")).isEmpty();
    }
}
