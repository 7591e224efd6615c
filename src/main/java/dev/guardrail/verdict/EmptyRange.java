package dev.guardrail.verdict;

import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;

/**
 * A range without commits and without changed files: no guardrail has anything to inspect.
 *
 * @param range the range
 * @param allowed whether the user allows it to be empty
 */
public record EmptyRange(GitRange range, boolean allowed) {

    /** Whether a person named it, and so expected something in it. */
    public boolean isNamed() {
        return range.kind() == RangeKind.NAMED;
    }
}
