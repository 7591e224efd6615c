package dev.guardrail.fact;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * A threshold that the range lowers. A threshold that it raises, keeps or moves has none, and neither has a
 * threshold whose value at the head is not known.
 *
 * @param place the line that sets it at the head; if it was removed, the file that set it, by its path at the head
 * @param tool the tool that had it, as {@link CoverageGate#tool}
 * @param target what it limited, as {@link CoverageGate#target}
 * @param counter what it counted, as {@link CoverageGate#counter}
 * @param before its percentage at the base, above 0
 * @param after its percentage at the head, below {@code before}; 0 where it was removed or nothing fails below it any more
 */
@FoundAmong(CoverageGate.class)
public record CoverageGateChange(
        Place place, String tool, String target, String counter, BigDecimal before, BigDecimal after)
        implements CoverageFact, LoosenedLimit, Shown {

    public CoverageGateChange {
        if (after.signum() < 0 || after.compareTo(before) >= 0) {
            throw new IllegalArgumentException("not lower: " + before + " before, " + after + " after");
        }
    }

    /** Whether it was removed, or nothing fails below it any more. */
    public boolean isRemoved() {
        return after.signum() == 0;
    }

    /** Whether it was removed, or is lower by more than that many percentage points. */
    public boolean fellByMoreThan(BigDecimal points) {
        return isRemoved() || before.subtract(after).compareTo(points) > 0;
    }

    /** What it limits, for messages, as {@link CoverageGate#subject}. */
    public String subject() {
        return CoverageGate.subject(target, counter);
    }

    @Override
    public boolean exceeds(Setting allowed, Collection<Setting> tolerances) {
        return !allowed.covers(subject())
                && tolerances.stream().allMatch(tolerance -> fellByMoreThan(tolerance.asPercentage()));
    }

    @Override
    public String clause(Setting allowed) {
        return clause();
    }

    /** What happened to it, as the end of a sentence about the tool. */
    public String clause() {
        String was = before.toPlainString() + " %";
        return "threshold for " + subject()
                + (isRemoved()
                        ? " no longer applies (it was " + was + ")"
                        : " was lowered from " + was + " to " + after.toPlainString() + " %");
    }

    @Override
    public boolean concerns(Located ofBase) {
        return ofBase instanceof CoverageGate gate
                && gate.path().equals(path())
                && gate.identity().equals(identity())
                && gate.minimum().compareTo(before) == 0;
    }

    @Override
    public String identity() {
        return tool + " " + target + " " + counter;
    }
}
