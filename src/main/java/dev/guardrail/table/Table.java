package dev.guardrail.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table: rows by what they are about, without regard to case, as GitHub compares owners and repositories.
 *
 * @param name which one
 * @param rows its rows, in their order, by subject in lower case
 */
public record Table(TableName name, Map<String, List<Row>> rows) {

    /** A table of some rows. */
    public static Table of(TableName name, List<Row> rows) {
        Map<String, List<Row>> bySubject = new LinkedHashMap<>();
        rows.forEach(row -> bySubject
                .computeIfAbsent(row.subject().toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                .add(row));
        return new Table(name, bySubject);
    }

    /** The rows about something. */
    public List<Row> about(String subject) {
        return rows.getOrDefault(subject.toLowerCase(Locale.ROOT), List.of());
    }

    /** The last row about something: a policy's own comes after the bundled ones. */
    public Optional<Row> last(String subject) {
        List<Row> about = about(subject);
        return about.isEmpty() ? Optional.empty() : Optional.of(about.get(about.size() - 1));
    }

    /** Who says what the table says: the bundled table with its date, the policy, or both. */
    public String origin() {
        return all().stream().map(Row::origin).distinct().collect(Collectors.joining(" and "));
    }

    /** All rows, in their order. */
    public List<Row> all() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /** This with more rows. */
    public Table with(List<Row> more) {
        List<Row> joined = new ArrayList<>(all());
        joined.addAll(more);
        return of(name, joined);
    }
}
