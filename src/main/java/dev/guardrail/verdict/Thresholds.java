package dev.guardrail.verdict;

import dev.guardrail.fact.Evidence;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.policy.Scope;
import dev.guardrail.rule.Severity;
import java.util.Set;

/**
 * The settings of the policy that decide the verdict; the verdict rules match on them.
 *
 * @param failAt the lowest severity that fails a gate
 * @param scope which findings count
 * @param required the evidence without which there is no verdict
 */
public record Thresholds(PolicyValue<Severity> failAt, PolicyValue<Scope> scope, PolicyValue<Set<Evidence>> required) {

    /** The thresholds of a policy. */
    public static Thresholds of(Policy policy) {
        return new Thresholds(policy.failAt(), policy.scope(), policy.required());
    }

    /** These thresholds with other required evidence. */
    public Thresholds requiring(Set<Evidence> evidence) {
        return new Thresholds(failAt, scope, new PolicyValue<>(evidence, required.place(), required.byDefault()));
    }

    /** Whether a severity fails a gate. */
    public boolean fails(Severity severity) {
        return severity.isAtLeast(failAt.value());
    }

    /** Whether existing findings count as well. */
    public boolean countsExisting() {
        return scope.value() == Scope.ALL;
    }

    /** Whether there is no verdict without that evidence. */
    public boolean requires(Evidence evidence) {
        return required.value().contains(evidence);
    }
}
