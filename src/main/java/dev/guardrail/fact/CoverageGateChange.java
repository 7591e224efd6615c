package dev.guardrail.fact;

import java.math.BigDecimal;

/**
 * A threshold that the range lowers. A threshold that it raises, keeps or moves has none, and neither has a
 * threshold whose value at the head is not known.
 *
 * @param place what sets it at the head; where nothing does, the file that did, under its path at the head
 * @param tool the tool that had it, as {@link CoverageGate#tool}
 * @param target what it was about, as {@link CoverageGate#target}
 * @param counter what it counted, as {@link CoverageGate#counter}
 * @param before the percentage that it demanded, above 0
 * @param after the percentage that it demands, below {@code before}; 0 where it is gone, and where nothing fails by it now
 */
@FoundAmong(CoverageGate.class)
public record CoverageGateChange(
        Place place, String tool, String target, String counter, BigDecimal before, BigDecimal after)
        implements CoverageFact {

    public CoverageGateChange {
        if (after.signum() < 0 || after.compareTo(before) >= 0) {
            throw new IllegalArgumentException("not lower: " + before + " before, " + after + " after");
        }
    }

    /** Whether it demands nothing any more. */
    public boolean isRemoved() {
        return after.signum() == 0;
    }

    /** Whether it is gone, or lower by more than so many percentage points. */
    public boolean fellByMoreThan(BigDecimal points) {
        return isRemoved() || before.subtract(after).compareTo(points) > 0;
    }

    /** What it limits, for messages, as {@link CoverageGate#subject}. */
    public String subject() {
        return CoverageGate.subject(target, counter);
    }

    @Override
    public String identity() {
        return tool + " " + target + " " + counter;
    }
}
