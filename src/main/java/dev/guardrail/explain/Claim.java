package dev.guardrail.explain;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Gate;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.EmptyRange;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Inspection;
import java.util.List;

/** One thing that an explanation says. Reports put it into words. */
public sealed interface Claim {

    /** The verdict of the audit. */
    record OfVerdict(Audit audit) implements Claim {}

    /** What a gate says. */
    record OfGate(GateResult gate) implements Claim {}

    /**
     * A finding, with its line.
     *
     * @param alike how many more findings of its rule there are that are not listed
     */
    record OfFinding(Finding finding, Quote quote, int alike) implements Claim {}

    /** Missing evidence, with the line where reading stopped. */
    record OfGap(Gap gap, Quote quote) implements Claim {}

    /** A range in which there is nothing to judge. */
    record OfEmptyRange(EmptyRange range) implements Claim {}

    /**
     * Gates that found nothing to fail on.
     *
     * @param passing those that inspected something
     * @param idle those that had nothing to inspect
     */
    record OfPassing(List<GateResult> passing, List<Gate> idle) implements Claim {
        public OfPassing {
            passing = List.copyOf(passing);
            idle = List.copyOf(idle);
        }
    }

    /** How much a guardrail inspected. */
    record OfInspection(Inspection inspection) implements Claim {}

    /**
     * A setting that decided.
     *
     * @param name as a policy has it
     * @param value as a policy would have it
     * @param byDefault whether nobody set it
     */
    record OfSetting(String name, String value, boolean byDefault, Quote quote) implements Claim {}
}
