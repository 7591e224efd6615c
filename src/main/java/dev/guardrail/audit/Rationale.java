package dev.guardrail.audit;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.Policy;
import dev.guardrail.verdict.Standard;
import dev.guardrail.verdict.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** Says in one sentence why a verdict is what it is. */
final class Rationale {

    private final Standard standard;
    private final List<Finding> findings;
    private final List<Finding> counted;
    private final List<Gap> gaps;
    private final boolean inspected;
    private final boolean empty;

    Rationale(Policy policy, List<Finding> findings, Judge judge, List<Gap> gaps, boolean empty) {
        this.standard = Standard.of(policy);
        this.findings = findings;
        this.counted = judge.counted();
        this.inspected = judge.inspectedAnything();
        this.empty = empty;
        this.gaps = gaps;
    }

    String of(Verdict verdict) {
        return switch (verdict) {
            case RED -> sentence(count(finding -> finding.isOpen() && fails(finding)), "open at or above " + failAt());
            case PENDING ->
                gaps.stream()
                        .filter(gap -> standard.requires(gap.evidence()))
                        .findFirst()
                        .map(gap -> "Required evidence is missing: " + at(gap) + gap.reason() + ".")
                        .orElseThrow();
            case YELLOW -> yellow();
            case GREEN -> green();
        };
    }

    private static String at(Gap gap) {
        return gap.place().path().isEmpty() ? "" : gap.place() + ", ";
    }

    private String yellow() {
        int open = count(finding -> finding.isOpen() && !fails(finding));
        int waived = count(finding -> finding.isWaived() && fails(finding));
        if (open > 0 && waived > 0) {
            return sentence(
                    open,
                    "open below " + failAt() + ", and " + waived + " at or above it " + (waived == 1 ? "is" : "are")
                            + " waived");
        }
        return open > 0 ? sentence(open, "open below " + failAt()) : sentence(waived, "waived at or above " + failAt());
    }

    private String green() {
        if (!inspected) {
            return "Nothing was inspected, so nothing is open.";
        }
        if (empty && !standard.countsDebt()) {
            return "The range is empty: nothing changed.";
        }
        long debt = findings.stream()
                .filter(finding -> finding.origin() == Origin.PREEXISTING)
                .count();
        if (standard.countsDebt() || debt == 0) {
            return "Nothing is open" + (standard.countsDebt() ? " at the head." : " that the range introduced.");
        }
        return "The range introduced nothing that is open; " + debt
                + (debt == 1 ? " finding stands" : " findings stand") + " from before.";
    }

    private String sentence(int count, String what) {
        String which = standard.countsDebt() ? "" : "introduced ";
        return count + " " + which + (count == 1 ? "finding is " : "findings are ") + what + ".";
    }

    private int count(Predicate<Finding> which) {
        return (int) counted.stream().filter(which).count();
    }

    private boolean fails(Finding finding) {
        return standard.fails(finding.severity());
    }

    private String failAt() {
        return standard.failAt().value().toString();
    }
}
