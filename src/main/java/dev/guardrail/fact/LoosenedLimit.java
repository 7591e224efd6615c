package dev.guardrail.fact;

import java.util.Collection;

/** A limit that the range made easier to keep, or removed: of coverage, or of another check. */
@FoundAmong(CheckSetting.class)
public sealed interface LoosenedLimit extends Located permits CoverageGateChange, RelaxedCheck {

    /** The tool that has it. */
    String tool();

    /**
     * Whether it is a limit, and looser than a policy accepts.
     *
     * @param allowed what may be loosened, by its name
     * @param tolerances by how many percentage points a threshold of coverage may fall; none where nobody decided
     */
    boolean exceeds(Setting allowed, Collection<Setting> tolerances);

    /** What that means, besides what may be loosened, as the end of a sentence about the tool. */
    String clause(Setting allowed);

    /** Whether a fact of the base is what it was. */
    boolean concerns(Located ofBase);
}
