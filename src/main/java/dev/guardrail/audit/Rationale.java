package dev.guardrail.audit;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Thresholds;
import dev.guardrail.verdict.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** Explains a verdict in one sentence. */
final class Rationale {

    private final Thresholds thresholds;
    private final Judge judge;
    private final List<Finding> findings;
    private final List<Finding> counted;
    private final List<Gap> gaps;
    private final boolean inspected;
    private final Extent extent;

    Rationale(Thresholds thresholds, List<Finding> findings, Judge judge, List<Gap> gaps, Extent extent) {
        this.thresholds = thresholds;
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
            case RED -> found(count(finding -> finding.isOpen() && fails(finding)), "") + limit() + ".";
            case PENDING -> pending();
            case YELLOW -> yellow() + pendingGates();
            case GREEN -> green() + pendingGates();
        };
    }

    private String pending() {
        List<Gap> missing =
                gaps.stream().filter(gap -> thresholds.requires(gap.evidence())).toList();
        if (missing.isEmpty()) {
            return extent.unchanged() + (inspected ? ", so no change was judged." : ", so nothing was judged.")
                    + " Use --allow-empty if that is expected.";
        }
        Gap first = missing.get(0);
        int others = missing.size() - 1;
        return "Required evidence is missing: " + at(first) + first.reason()
                + (others == 0 ? "." : "; " + others + " more " + (others == 1 ? "is" : "are") + " missing.");
    }

    /** Names the gates with missing evidence: they do not fail, but they do not pass either. */
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
        return gap.place().path().isEmpty() ? "" : gap.place() + ": ";
    }

    private String yellow() {
        int open = count(finding -> finding.isOpen() && !fails(finding));
        int waived = count(finding -> finding.isWaived() && fails(finding));
        String lighter = found(open, "") + " below severity " + failAt();
        if (waived == 0) {
            return lighter + ".";
        }
        return open == 0
                ? found(waived, "waived ") + limit() + "."
                : lighter + "; " + waived + limit() + (waived == 1 ? " is" : " are") + " waived.";
    }

    private String green() {
        if (!inspected) {
            return extent.changes()
                    ? "No rule found anything to judge."
                    : extent.unchanged() + ", so nothing was judged.";
        }
        int suppressed = counted.size();
        String counting = suppressed == 0
                ? (thresholds.countsExisting() ? "No findings" : "No new findings")
                : found(suppressed, "") + ", " + (suppressed == 1 ? "" : "all ") + "waived or in the baseline";
        long existing = findings.stream()
                .filter(finding -> finding.origin() == Origin.PREEXISTING)
                .count();
        return thresholds.countsExisting() || existing == 0
                ? counting + "."
                : counting + "; " + existing + " existing " + (existing == 1 ? "one remains." : "ones remain.");
    }

    /** {@code 2 new findings}; where existing ones count as well, {@code 2 findings}. */
    private String found(int count, String which) {
        return count + (thresholds.countsExisting() ? " " : " new ") + which + (count == 1 ? "finding" : "findings");
    }

    private int count(Predicate<Finding> which) {
        return (int) counted.stream().filter(which).count();
    }

    private boolean fails(Finding finding) {
        return thresholds.fails(finding.severity());
    }

    /** The severities that fail: nothing is below low, and nothing above critical. */
    private String limit() {
        return switch (thresholds.failAt().value()) {
            case LOW -> "";
            case MEDIUM, HIGH -> " of severity " + failAt() + " or above";
            case CRITICAL -> " of severity critical";
        };
    }

    private String failAt() {
        return thresholds.failAt().value().toString();
    }
}
