package dev.guardrail.report.figure;

import dev.guardrail.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order for places that have room for few findings. */
public final class Ranking {

    private record Ranked(Finding finding, int round) {}

    private Ranking() {}

    /**
     * The highest severity first; of each severity the first finding of each guardrail, then the second one of each, and so
     * on. So a guardrail with many findings does not hide the others.
     */
    public static List<Finding> of(List<Finding> findings) {
        List<Ranked> ranked = new ArrayList<>();
        for (FindingGroup group : FindingGroup.of(findings)) {
            int round = 0;
            Finding before = group.first();
            for (Finding finding : group.findings()) {
                round = finding.severity() == before.severity() ? round + 1 : 1;
                ranked.add(new Ranked(finding, round));
                before = finding;
            }
        }
        // Findings of one severity and round stay in the order of their groups.
        ranked.sort(Comparator.comparing((Ranked one) -> one.finding().severity())
                .reversed()
                .thenComparing(Ranked::round));
        return ranked.stream().map(Ranked::finding).toList();
    }
}
