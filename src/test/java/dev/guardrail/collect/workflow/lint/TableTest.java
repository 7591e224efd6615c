package dev.guardrail.collect.workflow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @ParameterizedTest
    @ValueSource(strings = {"events.tsv", "runners.tsv"})
    void aTableNamesItsSourceAndItsDate(String name) throws IOException {
        List<String> lines = lines(name);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("# source: https://github.com/"))
                .singleElement()
                .asString()
                .containsPattern("[0-9a-f]{40}");
        assertThat(LocalDate.parse(Table.read(name).date())).isAfter(LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.tsv", "runners.tsv"})
    void aTableHasOneRowForEachNameAndAsManyColumnsAsItsHeader(String name) throws IOException {
        List<String> rows =
                lines(name).stream().filter(line -> !line.startsWith("#")).toList();
        int columns = rows.get(0).split("\t", -1).length;
        assertThat(rows).allSatisfy(row -> assertThat(row.split("\t", -1)).hasSize(columns));
        assertThat(Table.read(name).rows()).hasSize(rows.size() - 1);
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
