package dev.guardrail.audit;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.Thresholds;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Explains a verdict in one sentence, by what its rules matched. What a green verdict says is read off the findings: it
 * holds because nothing else does, so its rule matches none.
 *
 * @param thresholds the settings that decided
 * @param extent how much there was to judge
 * @param derivation why the verdict holds
 * @param gates every gate
 * @param findings all findings
 * @param counted those that count
 * @param inspections how much each guardrail inspected
 */
record Rationale(
        Thresholds thresholds,
        Extent extent,
        List<Reason> derivation,
        List<GateResult> gates,
        List<Finding> findings,
        List<Finding> counted,
        List<Inspection> inspections) {

    String of(Verdict verdict) {
        return sentences(verdict) + extent.caveat();
    }

    private String sentences(Verdict verdict) {
        return switch (verdict) {
            case RED -> red();
            case PENDING -> pending();
            case YELLOW -> yellow() + pendingGates();
            case GREEN -> green() + pendingGates();
        };
    }

    private String red() {
        List<Reason> failing = gates(GateStatus.FAIL)
                .flatMap(gate -> gate.derivation().stream())
                .toList();
        return found(findings(failing).size(), "") + limit() + ".";
    }

    private String pending() {
        List<Gap> missing = missing();
        if (missing.isEmpty()) {
            return extent.unchanged() + (inspected() ? ", so no change was judged." : ", so nothing was judged.")
                    + " Use --allow-empty if that is expected.";
        }
        Gap first = missing.get(0);
        int others = missing.size() - 1;
        return "Required evidence is missing: " + at(first) + first.reason()
                + (others == 0 ? "." : "; " + others + " more " + (others == 1 ? "is" : "are") + " missing.");
    }

    /** Names the gates with missing evidence: they do not fail, but they do not pass either. */
    private String pendingGates() {
        List<String> pending =
                gates(GateStatus.PENDING).map(gate -> gate.gate().toString()).toList();
        return pending.isEmpty()
                ? ""
                : " Evidence is missing for " + (pending.size() == 1 ? "the gate " : "the gates ")
                        + String.join(", ", pending) + ".";
    }

    private Stream<GateResult> gates(GateStatus status) {
        return gates.stream().filter(gate -> gate.status() == status);
    }

    private static String at(Gap gap) {
        return gap.place().path().isEmpty() ? "" : gap.place() + ": ";
    }

    private String yellow() {
        List<Finding> matched = findings(derivation);
        int waived = (int) matched.stream().filter(Finding::isWaived).count();
        int open = matched.size() - waived;
        String lighter = found(open, "") + " below severity " + failAt();
        if (waived == 0) {
            return lighter + ".";
        }
        return open == 0
                ? found(waived, "waived ") + limit() + "."
                : lighter + "; " + waived + limit() + (waived == 1 ? " is" : " are") + " waived.";
    }

    private String green() {
        if (!inspected()) {
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

    private boolean inspected() {
        return inspections.stream().anyMatch(inspection -> inspection.count() > 0);
    }

    private static List<Finding> findings(List<Reason> reasons) {
        return premises(reasons, Premise.OfFinding.class)
                .map(Premise.OfFinding::finding)
                .toList();
    }

    /** Rule by rule, in the order of their places. */
    private List<Gap> missing() {
        SortedMap<String, List<Gap>> byRule = new TreeMap<>();
        for (Reason reason : derivation) {
            premises(List.of(reason), Premise.OfGap.class)
                    .forEach(premise -> byRule.computeIfAbsent(reason.rule(), rule -> new ArrayList<>())
                            .add(premise.gap()));
        }
        return byRule.values().stream()
                .flatMap(gaps ->
                        gaps.stream().sorted(Comparator.comparing(Gap::place).thenComparing(Gap::reason)))
                .toList();
    }

    private static <T extends Premise> Stream<T> premises(List<Reason> reasons, Class<T> type) {
        return reasons.stream()
                .flatMap(reason -> reason.premises().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** {@code 2 new findings}; where existing ones count as well, {@code 2 findings}. */
    private String found(int count, String which) {
        return count + (thresholds.countsExisting() ? " " : " new ") + which + (count == 1 ? "finding" : "findings");
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
