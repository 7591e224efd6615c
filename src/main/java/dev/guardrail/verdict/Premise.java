package dev.guardrail.verdict;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Gate;

/** One thing that a rule of the verdict matched. Reports put it into words. */
public sealed interface Premise {

    /** A finding. */
    record OfFinding(Finding finding) implements Premise {}

    /** Missing evidence. */
    record OfGap(Gap gap) implements Premise {}

    /** The settings of the policy that decide the verdict. */
    record OfThresholds(Thresholds thresholds) implements Premise {}

    /** How much a guardrail inspected. */
    record OfInspection(Inspection inspection) implements Premise {}

    /** A range without changes. */
    record OfEmptyRange(EmptyRange range) implements Premise {}

    /** What other rules concluded of a gate. */
    record OfConclusion(GateConclusion conclusion) implements Premise {}

    /** What other rules counted together. */
    record OfSum(Sum sum) implements Premise {}

    /** What other rules concluded of the change. */
    record OfVerdict(Verdict verdict) implements Premise {}

    /** A gate of which nothing is known. */
    record OfGate(Gate gate) implements Premise {}

    /**
     * The premise of an object that a rule of the verdict matched.
     *
     * @throws IllegalArgumentException if the rules of the verdict do not match on objects of its type
     */
    static Premise of(Object matched) {
        if (matched instanceof Counted counted) {
            return new OfFinding(counted.finding());
        } else if (matched instanceof Finding finding) {
            return new OfFinding(finding);
        } else if (matched instanceof Unsettled unsettled) {
            return new OfGap(unsettled.gap());
        } else if (matched instanceof Gap gap) {
            return new OfGap(gap);
        } else if (matched instanceof Thresholds thresholds) {
            return new OfThresholds(thresholds);
        } else if (matched instanceof Inspection inspection) {
            return new OfInspection(inspection);
        } else if (matched instanceof EmptyRange range) {
            return new OfEmptyRange(range);
        } else if (matched instanceof GateConclusion conclusion) {
            return new OfConclusion(conclusion);
        } else if (matched instanceof Sum sum) {
            return new OfSum(sum);
        } else if (matched instanceof VerdictConclusion conclusion) {
            return new OfVerdict(conclusion.verdict());
        } else if (matched instanceof Gate gate) {
            return new OfGate(gate);
        }
        throw new IllegalArgumentException("not a premise: " + matched);
    }
}
