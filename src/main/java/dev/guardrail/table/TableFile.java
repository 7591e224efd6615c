package dev.guardrail.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The file of a bundled table. Lines with {@code #} say what it holds; the next line names the columns; each line after
 * that is a row, whose cells tabulators separate.
 *
 * @param date the day up to which its sources were read, as in {@code # date: 2026-01-31}
 * @param source where its entries come from, as in {@code # source: https://github.com/advisories/{advisory}}; a column
 *     in braces stands for its cell; several addresses have a space between them
 * @param columns the names of its columns
 * @param lines the cells of its rows
 */
public record TableFile(String date, String source, List<String> columns, List<List<String>> lines) {

    static TableFile bundled(TableName name) {
        return of(TableFile.class, name.word() + ".tsv");
    }

    /** The table that is bundled beside a class. */
    public static TableFile of(Class<?> owner, String resource) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TableFile parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        String date = "";
        String source = "";
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            if (!line.startsWith("#")) {
                lines.add(List.of(line.split("\t", -1)));
            }
            date = header(line, "date").orElse(date);
            String before = source.isEmpty() ? "" : source + " ";
            source = header(line, "source").map(more -> before + more).orElse(source);
        }
        return new TableFile(date, source, lines.get(0), List.copyOf(lines.subList(1, lines.size())));
    }

    private static Optional<String> header(String line, String key) {
        String start = "# " + key + ": ";
        return line.startsWith(start)
                ? Optional.of(line.substring(start.length()).strip())
                : Optional.empty();
    }

    /** The rows of the table. */
    List<Row> rows(TableName name) {
        return lines.stream()
                .map(cells -> new Row(columns, cells, "`" + name.word() + "` of " + date))
                .toList();
    }
}
