package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scores of a milestone in a table with a row for each milestone.
 *
 * @param milestone its number
 * @param scores the scores by the name of their column, without the overall one; only columns with a number
 * @param overall the overall score
 * @param overallColumn the column of it
 */
record ScoreRow(
        int milestone, Passage row, Map<String, BigDecimal> scores, Optional<BigDecimal> overall, int overallColumn) {

    private static final Pattern MILESTONE = Pattern.compile("(?i)\\W*M0*(\\d{1,3})\\b(?![.-]\\d).*");
    private static final Pattern SCORE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?)(?:\\s*/\\s*5(?:\\.0)?)?");

    /** The rows of the tables of scores of an audit, in their order. */
    static List<ScoreRow> of(AuditDocument audit) {
        List<ScoreRow> rows = new ArrayList<>();
        for (Table table : Table.of(audit)) {
            int overall = table.column("overall(?: score)?|total score|weighted overall")
                    .orElse(-1);
            boolean milestones =
                    !table.header().isEmpty() && table.header().get(0).matches("milestone|m#?|audit");
            if (overall > 1 && milestones && table.header().size() >= 4) {
                table.rows().forEach(row -> row(table, row, overall).ifPresent(rows::add));
            }
        }
        return rows;
    }

    private static Optional<ScoreRow> row(Table table, Passage row, int overall) {
        Matcher milestone = MILESTONE.matcher(Table.text(row, 0));
        if (!milestone.matches() || row.cells().size() < table.header().size()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        for (int column = 1; column < table.header().size(); column++) {
            String name = name(table.header().get(column));
            if (column != overall && !name.matches("milestone|notes?|date|trend|comments?")) {
                number(Table.text(row, column)).ifPresent(score -> scores.putIfAbsent(name, score));
            }
        }
        return Optional.of(new ScoreRow(
                Integer.parseInt(milestone.group(1)), row, scores, number(Table.text(row, overall)), overall));
    }

    /** The name of a column without what explains it. */
    static String name(String header) {
        return header.replaceAll("\\(.*", "").strip();
    }

    /** A score; empty where a cell has none, or more than one. */
    static Optional<BigDecimal> number(String cell) {
        Matcher matcher = SCORE.matcher(cell);
        return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
    }

    /** All its figures by name, the overall one with them. */
    Map<String, BigDecimal> all() {
        Map<String, BigDecimal> all = new LinkedHashMap<>(scores);
        overall.ifPresent(score -> all.put("overall", score));
        return all;
    }

    /** Its place in an audit. */
    Place place(String path) {
        return row.place(path, 0, row.text().length());
    }
}
