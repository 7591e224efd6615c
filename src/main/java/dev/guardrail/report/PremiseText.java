package dev.guardrail.report;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.Sum;
import dev.guardrail.verdict.Thresholds;
import java.util.List;
import java.util.stream.Collectors;

/** A premise of the verdict in words: findings by their id, gaps and settings by their place. */
final class PremiseText {

    /** So many findings of several are named. */
    private static final int NAMED = 3;

    private PremiseText() {}

    static String of(Premise premise) {
        if (premise instanceof Premise.OfFinding of) {
            Finding finding = of.finding();
            return "finding " + finding.id() + " (" + finding.severity() + " " + finding.rule() + ")";
        } else if (premise instanceof Premise.OfGap of) {
            return gap(of.gap());
        } else if (premise instanceof Premise.OfThresholds of) {
            return thresholds(of.thresholds());
        } else if (premise instanceof Premise.OfInspection of) {
            Inspection inspection = of.inspection();
            return inspection.rule() + " inspected " + inspection.inspected();
        } else if (premise instanceof Premise.OfEmptyRange of) {
            return "the range " + of.range().range().name() + " is empty";
        } else if (premise instanceof Premise.OfConclusion of) {
            return "gate " + of.conclusion().gate() + ": " + of.conclusion().status();
        } else if (premise instanceof Premise.OfVerdict of) {
            return "verdict: " + of.verdict();
        } else if (premise instanceof Premise.OfSum of) {
            return sum(of.sum());
        }
        return "gate " + ((Premise.OfGate) premise).gate();
    }

    private static String sum(Sum sum) {
        if (sum instanceof Sum.Suppressed of) {
            return Count.of(of.size(), "finding") + " in the policy's scope " + (of.size() == 1 ? "is" : "are")
                    + " waived or in the baseline" + ids(of.findings());
        } else if (sum instanceof Sum.Remaining of) {
            return Count.of(of.size(), "existing finding")
                    + (of.size() == 1 ? " remains" : " remain")
                    + ids(of.findings());
        }
        return Count.of(sum.size(), "guardrail") + " inspected something";
    }

    private static String ids(List<Finding> findings) {
        int more = findings.size() - NAMED;
        return findings.isEmpty()
                ? ""
                : ": "
                        + findings.stream().limit(NAMED).map(Finding::id).collect(Collectors.joining(", "))
                        + (more > 0 ? " and " + more + " more" : "");
    }

    private static String gap(Gap gap) {
        String where = gap.path().isEmpty() ? "gap in " + gap.evidence() : "gap at " + gap.place();
        return where + ": " + gap.reason();
    }

    private static String thresholds(Thresholds thresholds) {
        return "policy: fail-at " + setting(thresholds.failAt()) + ", scope " + setting(thresholds.scope());
    }

    private static String setting(PolicyValue<?> setting) {
        return setting.value() + " (" + setting.place() + ")";
    }
}
