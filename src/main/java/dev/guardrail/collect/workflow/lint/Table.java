package dev.guardrail.collect.workflow.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A bundled table: lines of columns that tabs separate. Its comments name its source and its date.
 *
 * @param date the day of the source, such as 2026-08-05
 * @param rows the columns of each row behind its first, by the first
 */
record Table(String date, Map<String, List<String>> rows) {

    private static final String DATE = "# date: ";

    static Table read(String resource) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table of(List<String> lines) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        lines.stream().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
            List<String> columns = Arrays.asList(line.split("\t", -1));
            rows.put(columns.get(0), columns.subList(1, columns.size()));
        });
        String date = lines.stream()
                .filter(line -> line.startsWith(DATE))
                .findFirst()
                .map(line -> line.substring(DATE.length()))
                .orElseThrow();
        return new Table(date, rows);
    }

    /** The words of a column of a row; empty where there is no such row. */
    Optional<List<String>> words(String row, int column) {
        return Optional.ofNullable(rows.get(row))
                .map(columns -> columns.get(column).isEmpty()
                        ? List.of()
                        : List.of(columns.get(column).split(" ", -1)));
    }
}
