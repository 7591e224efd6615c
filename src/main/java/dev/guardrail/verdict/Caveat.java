package dev.guardrail.verdict;

import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;

/** A warning for readers who see only the verdict. */
public final class Caveat {

    private Caveat() {}

    /**
     * The sentence behind a rationale, with a space before it; empty if none is needed.
     *
     * @param commits how many commits the range has
     */
    public static String of(GitRange range, int commits) {
        return range.kind() == RangeKind.LAST_COMMIT
                ? " Last commit only" + (commits > 1 ? ", with what it merges" : "")
                        + ": no range was named, and HEAD is not ahead of an upstream or default branch."
                : "";
    }
}
