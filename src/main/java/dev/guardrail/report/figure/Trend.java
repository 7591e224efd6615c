package dev.guardrail.report.figure;

import dev.guardrail.fact.RecordedAudit;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Score;
import dev.guardrail.verdict.ScoreResult;
import dev.guardrail.verdict.Scores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scores over audits.
 *
 * @param dimensions those of this audit in the order of the policy, then others, the overall score last
 * @param rows the audits, the earliest first
 */
public record Trend(List<String> dimensions, List<Row> rows) {

    /** What the ledger calls the overall score. */
    public static final String OVERALL = "overall";

    public Trend {
        dimensions = List.copyOf(dimensions);
        rows = List.copyOf(rows);
    }

    /**
     * The scores of one audit.
     *
     * @param name its milestone, or else its head
     * @param current whether it is the audit that is reported
     */
    public record Row(String name, boolean current, Map<String, String> values) {

        public Row {
            values = new LinkedHashMap<>(values);
        }

        /** What it says of a dimension; nothing where it does not name it. */
        public Optional<String> value(String dimension) {
            return Optional.ofNullable(values.get(dimension));
        }
    }

    /** The scores of an audit below those that Guardrail recorded; none where neither has any. */
    public static Trend of(Audit audit, String milestone) {
        List<Row> rows = recorded(Register.of(audit.shown()).proven());
        Map<String, String> own = new LinkedHashMap<>();
        Scores scores = audit.scores();
        for (ScoreResult score : scores.dimensions()) {
            own.put(
                    score.name(),
                    score.value().map(Score::toString).orElse(score.standing().toString()));
        }
        if (!scores.isEmpty()) {
            own.put(
                    OVERALL,
                    scores.overall()
                            .value()
                            .map(Score::toString)
                            .orElse(scores.overall().standing().toString()));
        }
        List<Row> all = new ArrayList<>(rows);
        all.add(new Row(milestone, true, own));
        return of(own.keySet(), all);
    }

    /** The scores that audits written by hand claim; an audit without scores is left out. */
    public static Trend claimed(Register register) {
        List<Row> rows = recorded(register.claimed()).stream()
                .filter(row -> !row.values().isEmpty())
                .toList();
        return of(Set.of(), rows);
    }

    private static List<Row> recorded(List<RecordedAudit> audits) {
        List<Row> rows = new ArrayList<>();
        for (RecordedAudit audit : audits) {
            Map<String, String> values = new LinkedHashMap<>();
            audit.scores().forEach(score -> values.put(score.dimension(), score.value()));
            rows.add(new Row(audit.name(), false, values));
        }
        return rows;
    }

    private static Trend of(Set<String> first, List<Row> rows) {
        Set<String> dimensions = new LinkedHashSet<>(first);
        rows.forEach(row -> dimensions.addAll(row.values().keySet()));
        List<String> ordered = new ArrayList<>(dimensions);
        ordered.removeIf(Trend::isOverall);
        dimensions.stream().filter(Trend::isOverall).forEach(ordered::add);
        return new Trend(ordered, rows);
    }

    private static boolean isOverall(String dimension) {
        return dimension.equalsIgnoreCase(OVERALL);
    }
}
