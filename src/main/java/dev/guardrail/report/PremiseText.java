package dev.guardrail.report;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.Thresholds;

/** A premise of the verdict in words: findings by their id, gaps and settings by their place. */
final class PremiseText {

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
        }
        return "gate " + ((Premise.OfGate) premise).gate();
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
