package dev.guardrail.verify.book;

import dev.guardrail.ledger.ImportEntry.ClaimedScore;
import dev.guardrail.verify.book.Imported.Rewritten;
import dev.guardrail.verify.self.BookPage.ScoreLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the scores that audits give earlier milestones with those of the milestones' own audits. */
final class ScoreHistories {

    /** Rows with fewer scores in common are no comparison. */
    private static final int LEAST = 3;

    private ScoreHistories() {}

    /** The scores of a milestone in its own audit. */
    private record Own(Milestone milestone, ScoreLine line) {}

    /** The scores that an audit gives its own milestone. */
    static List<ClaimedScore> own(Shelved audit) {
        return audit.page().scores().stream()
                .filter(line -> isOwn(line, audit))
                .reduce((one, later) -> later)
                .map(ScoreLine::claimed)
                .orElse(List.of());
    }

    private static boolean isOwn(ScoreLine line, Shelved audit) {
        return audit.milestone().part() == 0
                && line.milestone() == audit.milestone().number();
    }

    /** The rows that differ, each the first time that it does. */
    static List<Rewritten> of(List<Shelved> audits) {
        Map<Integer, Own> own = new HashMap<>();
        Set<Object> known = new HashSet<>();
        List<Rewritten> rewritten = new ArrayList<>();
        for (Shelved audit : audits) {
            for (ScoreLine line : audit.page().scores()) {
                Own before = own.get(line.milestone());
                if (isOwn(line, audit)) {
                    own.put(line.milestone(), new Own(audit.milestone(), line));
                } else if (before != null
                        && line.milestone() < audit.milestone().number()) {
                    List<String> what = differences(line.all(), before.line().all());
                    if (!what.isEmpty() && known.add(List.of(line.milestone(), what))) {
                        rewritten.add(new Rewritten(
                                before.milestone().name(),
                                what,
                                line.place(),
                                before.line().place()));
                    }
                }
            }
        }
        return rewritten;
    }

    private static List<String> differences(Map<String, BigDecimal> now, Map<String, BigDecimal> before) {
        List<String> common = now.keySet().stream().filter(before::containsKey).toList();
        return common.size() < LEAST
                ? List.of()
                : common.stream()
                        .filter(name -> of(now, name).compareTo(of(before, name)) != 0)
                        .map(name -> name + " " + of(now, name).toPlainString() + " instead of "
                                + of(before, name).toPlainString())
                        .toList();
    }

    private static BigDecimal of(Map<String, BigDecimal> scores, String name) {
        return scores.getOrDefault(name, BigDecimal.ZERO);
    }
}
