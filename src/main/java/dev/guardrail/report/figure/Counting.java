package dev.guardrail.report.figure;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Thresholds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The open findings that count for the verdict.
 *
 * @param fresh the new ones, the most important first: see {@link Ranking}
 * @param existing those that the base has, too, in the same order
 * @param thresholds what makes a finding fail
 */
public record Counting(List<Finding> fresh, List<Finding> existing, Thresholds thresholds) {

    public static Counting of(Audit audit) {
        return new Counting(
                only(audit, Origin.INTRODUCED), only(audit, Origin.PREEXISTING), Thresholds.of(audit.policy()));
    }

    private static List<Finding> only(Audit audit, Origin origin) {
        return Ranking.of(audit.open().stream()
                .filter(finding -> finding.origin() == origin)
                .toList());
    }

    /** All of them, the most important first. */
    public List<Finding> all() {
        return Ranking.of(Stream.concat(fresh.stream(), existing.stream()).toList());
    }

    /** {@code 2 existing findings count, too}; nothing where none does. */
    public Optional<String> existingToo() {
        int size = existing.size();
        return size == 0
                ? Optional.empty()
                : Optional.of(Count.of(size, "existing finding") + (size == 1 ? " counts" : " count") + ", too");
    }

    /** Whether a gate fails because of a finding of that severity. */
    public boolean fails(Finding finding) {
        return thresholds.fails(finding.severity());
    }
}
