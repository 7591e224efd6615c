package dev.guardrail.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is bundled: nothing without a source, a date and an order. */
class TablesTest {

    private static final Pattern COLUMN = Pattern.compile("\\{([a-z-]+)}");

    @ParameterizedTest
    @EnumSource(TableName.class)
    void everyEntryHasASource(TableName name) {
        TableFile file = TableFile.bundled(name);
        assertThat(file.rows(name))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(source(file, row))
                        .as(row.toString())
                        .matches("https://[^\\s{}]+[^\\s{}/=]( https://[^\\s{}]+[^\\s{}/=])*"));
    }

    /** The address of the source of a row: an empty cell leaves its column in braces. */
    private static String source(TableFile file, Row row) {
        return COLUMN.matcher(file.source())
                .replaceAll(column -> Matcher.quoteReplacement(
                        row.cell(column.group(1)).isEmpty() ? column.group() : row.cell(column.group(1))));
    }

    @ParameterizedTest
    @EnumSource(TableName.class)
    void everyTableHasADate(TableName name) {
        assertThat(TableFile.bundled(name).date()).matches("20\\d\\d-[01]\\d-[0-3]\\d");
    }

    @ParameterizedTest
    @EnumSource(TableName.class)
    void everyRowHasTheColumnsOfItsTableAndStandsOnce(TableName name) {
        TableFile file = TableFile.bundled(name);
        assertThat(file.columns()).isEqualTo(name.columns());
        assertThat(file.lines())
                .doesNotHaveDuplicates()
                .allSatisfy(cells -> assertThat(cells)
                        .hasSize(name.columns().size())
                        .allSatisfy(cell -> assertThat(cell).isEqualTo(cell.strip())));
        assertThat(file.lines().stream().map(cells -> cells.get(0)))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                .doesNotContain("");
    }

    @Test
    void everyFileIsATable() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/dev/guardrail/table"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".tsv", "")))
                    .allSatisfy(file -> assertThat(TableName.of(file)).isPresent());
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileOfRowsHasASourceADateAndFullRows(Path path) throws IOException {
        TableFile file = TableFile.parse(Files.readString(path));
        assertThat(file.source()).startsWith("https://");
        assertThat(file.date()).matches("20\\d\\d-[01]\\d-[0-3]\\d");
        assertThat(file.lines())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(cells ->
                        assertThat(cells).hasSize(file.columns().size()).doesNotContainNull());
    }

    @Test
    void everyCellHasTheFormOfItsColumn() {
        for (TableName name : TableName.values()) {
            Tables.bundled()
                    .get(name)
                    .all()
                    .forEach(row -> name.columns()
                            .forEach(column -> TableName.form(column)
                                    .ifPresent(form -> assertThat(row.cell(column))
                                            .as(row.toString())
                                            .matches(form))));
        }
    }

    @Test
    void onlyWhatAPolicyChangesHasADigest() {
        Row row = new Row(List.of("label", "system"), List.of("big", "linux"), "the policy");
        Amendment more = new Amendment(TableName.RUNNERS, List.of(row), false);
        Amendment all = new Amendment(TableName.RUNNERS, List.of(row), true);
        assertThat(Tables.amended(List.of()).digest()).isEmpty();
        assertThat(Tables.amended(List.of(more)).digest())
                .hasSize(64)
                .isEqualTo(Tables.amended(List.of(more)).digest())
                .isNotEqualTo(Tables.amended(List.of(all)).digest());
    }

    @Test
    void aPolicyExtendsATableOrReplacesIt() {
        TableName name = TableName.VULNERABLE_ACTIONS;
        Row own = new Row(name.columns(), List.of("acme/deploy", "< 2", "", "2", "A-1"), "the policy");
        Table extended = Tables.amended(List.of(new Amendment(name, List.of(own), false)))
                .get(name);
        Table replaced =
                Tables.amended(List.of(new Amendment(name, List.of(own), true))).get(name);
        assertThat(extended.about("Acme/Deploy")).containsExactly(own);
        assertThat(extended.about("tj-actions/changed-files")).isNotEmpty();
        assertThat(replaced.all()).containsExactly(own);
        assertThat(Tables.bundled().get(name).about("acme/deploy")).isEmpty();
    }
}
