package dev.guardrail.policy;

import dev.guardrail.fact.Evidence;
import dev.guardrail.rule.Names;

/** A share that a score can be derived from; <code>rules/verdict/ratios.drl</code> says what each counts. */
public enum ScoreRatio {
    LINE_COVERAGE(Evidence.COVERAGE),
    BRANCH_COVERAGE(Evidence.COVERAGE),
    PATCH_COVERAGE(Evidence.COVERAGE),
    PASSED_TESTS(Evidence.TESTS),
    PASSED_CHECKS(Evidence.CI),
    PINNED_ACTIONS(Evidence.WORKFLOWS),
    DELIVERED(Evidence.PLAN),
    VERIFIED_INVARIANTS(Evidence.PLAN);

    private final Evidence evidence;

    ScoreRatio(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The evidence that it is counted in. */
    public Evidence evidence() {
        return evidence;
    }

    /** The word that the policy and reports use. */
    @Override
    public String toString() {
        return Names.word(this);
    }
}
