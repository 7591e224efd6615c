package dev.guardrail.audit;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.verdict.Caveat;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.Premises;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.Sum;
import dev.guardrail.verdict.Thresholds;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Explains a verdict in one sentence: puts into words what its rules matched, and counts nothing itself.
 *
 * @param extent how much there was to judge
 * @param derivation why the verdict holds
 * @param gates every gate
 */
record Rationale(Extent extent, List<Reason> derivation, List<GateResult> gates) {

    String of(Verdict verdict) {
        return sentences(verdict) + Caveat.of(extent.range(), extent.commits());
    }

    private String sentences(Verdict verdict) {
        Premises premises = new Premises(derivation);
        return switch (verdict) {
            case RED -> red(premises.ofGates(gates));
            case PENDING -> pending(premises);
            case YELLOW -> yellow(premises) + pendingGates(premises);
            case GREEN -> green(premises) + pendingGates(premises);
        };
    }

    private static String red(Premises premises) {
        Thresholds thresholds = premises.thresholds().orElseThrow();
        return found(thresholds, premises.findings().size(), "") + limit(thresholds) + ".";
    }

    private String pending(Premises premises) {
        List<Gap> missing = missing();
        if (missing.isEmpty()) {
            return extent.unchanged()
                    + (isNone(premises, Sum.Inspected.class)
                            ? ", so nothing was judged."
                            : ", so no change was judged.")
                    + " Use --allow-empty if that is expected.";
        }
        Gap first = missing.get(0);
        int others = missing.size() - 1;
        return "Required evidence is missing: " + at(first) + first.reason()
                + (others == 0 ? "." : "; " + others + " more " + (others == 1 ? "is" : "are") + " missing.");
    }

    /** Names the gates with missing evidence: they do not fail, but they do not pass either. */
    private static String pendingGates(Premises premises) {
        List<String> pending = premises.gates(GateStatus.PENDING)
                .map(conclusion -> conclusion.gate().toString())
                .toList();
        return pending.isEmpty()
                ? ""
                : " Evidence is missing for " + (pending.size() == 1 ? "the gate " : "the gates ")
                        + String.join(", ", pending) + ".";
    }

    private static String at(Gap gap) {
        return gap.place().path().isEmpty() ? "" : gap.place() + ": ";
    }

    private static String yellow(Premises premises) {
        Thresholds thresholds = premises.thresholds().orElseThrow();
        List<Finding> matched = premises.findings();
        int waived = (int) matched.stream().filter(Finding::isWaived).count();
        int open = matched.size() - waived;
        String lighter = found(thresholds, open, "") + " below severity " + failAt(thresholds);
        if (waived == 0) {
            return lighter + ".";
        }
        return open == 0
                ? found(thresholds, waived, "waived ") + limit(thresholds) + "."
                : lighter + "; " + waived + limit(thresholds) + (waived == 1 ? " is" : " are") + " waived.";
    }

    private String green(Premises premises) {
        if (isNone(premises, Sum.Inspected.class)) {
            return extent.changes()
                    ? "No rule found anything to judge."
                    : extent.unchanged() + ", so nothing was judged.";
        }
        Thresholds thresholds = premises.thresholds().orElseThrow();
        int suppressed = size(premises, Sum.Suppressed.class);
        String counting = suppressed == 0
                ? (thresholds.countsExisting() ? "No findings" : "No new findings")
                : found(thresholds, suppressed, "") + ", " + (suppressed == 1 ? "" : "all ")
                        + "waived or in the baseline";
        int existing = size(premises, Sum.Remaining.class);
        return existing == 0
                ? counting + "."
                : counting + "; " + existing + " existing " + (existing == 1 ? "one remains." : "ones remain.");
    }

    private static int size(Premises premises, Class<? extends Sum> type) {
        return premises.sum(type).orElseThrow().size();
    }

    private static boolean isNone(Premises premises, Class<? extends Sum> type) {
        return size(premises, type) == 0;
    }

    /** Rule by rule, in the order of their places. */
    private List<Gap> missing() {
        SortedMap<String, List<Gap>> byRule = new TreeMap<>();
        for (Reason reason : derivation) {
            new Premises(List.of(reason))
                    .all(Premise.OfGap.class)
                    .forEach(premise -> byRule.computeIfAbsent(reason.rule(), rule -> new ArrayList<>())
                            .add(premise.gap()));
        }
        return byRule.values().stream()
                .flatMap(gaps ->
                        gaps.stream().sorted(Comparator.comparing(Gap::place).thenComparing(Gap::reason)))
                .toList();
    }

    /** {@code 2 new findings}; where existing ones count as well, {@code 2 findings}. */
    private static String found(Thresholds thresholds, int count, String which) {
        return count + (thresholds.countsExisting() ? " " : " new ") + which + (count == 1 ? "finding" : "findings");
    }

    /** The severities that fail: nothing is below low, and nothing above critical. */
    private static String limit(Thresholds thresholds) {
        return switch (thresholds.failAt().value()) {
            case LOW -> "";
            case MEDIUM, HIGH -> " of severity " + failAt(thresholds) + " or above";
            case CRITICAL -> " of severity critical";
        };
    }

    private static String failAt(Thresholds thresholds) {
        return thresholds.failAt().value().toString();
    }
}
