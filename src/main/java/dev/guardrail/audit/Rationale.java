package dev.guardrail.audit;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Standard;
import dev.guardrail.verdict.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** Says in one sentence why a verdict is what it is. */
final class Rationale {

    private final Standard standard;
    private final Judge judge;
    private final List<Finding> findings;
    private final List<Finding> counted;
    private final List<Gap> gaps;
    private final boolean inspected;
    private final Extent extent;

    Rationale(Standard standard, List<Finding> findings, Judge judge, List<Gap> gaps, Extent extent) {
        this.standard = standard;
        this.judge = judge;
        this.findings = findings;
        this.counted = judge.counted();
        this.inspected = judge.inspectedAnything();
        this.extent = extent;
        this.gaps = gaps;
    }

    String of(Verdict verdict) {
        return sentences(verdict) + extent.caveat();
    }

    private String sentences(Verdict verdict) {
        return switch (verdict) {
            case RED -> sentence(count(finding -> finding.isOpen() && fails(finding)), "open at or above " + failAt());
            case PENDING -> pending();
            case YELLOW -> yellow() + pendingGates();
            case GREEN -> green() + pendingGates();
        };
    }

    private String pending() {
        List<Gap> missing =
                gaps.stream().filter(gap -> standard.requires(gap.evidence())).toList();
        if (missing.isEmpty()) {
            return extent.unchanged() + (inspected ? ", so no change was judged." : ", so nothing was judged.")
                    + " Give --allow-empty where that is expected.";
        }
        Gap first = missing.get(0);
        int others = missing.size() - 1;
        return "Required evidence is missing: " + at(first) + first.reason()
                + (others == 0 ? "." : "; and " + others + (others == 1 ? " more gap." : " more gaps."));
    }

    /** What is not known does not fail, and is not to be taken for what passed. */
    private String pendingGates() {
        List<String> pending = judge.gates().stream()
                .filter(gate -> gate.status() == GateStatus.PENDING)
                .map(gate -> gate.gate().toString())
                .toList();
        return pending.isEmpty()
                ? ""
                : " Evidence is missing for " + (pending.size() == 1 ? "the gate " : "the gates ")
                        + String.join(", ", pending) + ".";
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
            return extent.changes()
                    ? "Nothing was inspected, so nothing is open."
                    : extent.unchanged() + ", so nothing was judged.";
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
