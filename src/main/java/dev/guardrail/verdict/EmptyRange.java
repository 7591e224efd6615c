package dev.guardrail.verdict;

import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;

/**
 * A range without commits and without changed files: whatever a guardrail would say of it, it looked at nothing.
 *
 * @param range the range
 * @param allowed whether the one who named it expects that
 */
public record EmptyRange(GitRange range, boolean allowed) {

    /** Whether a person named it, and so expected something in it. */
    public boolean isNamed() {
        return range.kind() == RangeKind.NAMED;
    }
}
