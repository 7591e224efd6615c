package dev.guardrail.verdict;

import dev.guardrail.fact.Evidence;
import dev.guardrail.policy.Decided;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.Scope;
import dev.guardrail.rule.Severity;
import java.util.Set;

/**
 * What the policy holds a change against, as the verdict's rules match on it.
 *
 * @param failAt the lightest severity that fails a gate
 * @param scope which findings count
 * @param required the evidence without which there is no verdict
 */
public record Standard(Decided<Severity> failAt, Decided<Scope> scope, Decided<Set<Evidence>> required) {

    /** The standard of a policy. */
    public static Standard of(Policy policy) {
        return new Standard(policy.failAt(), policy.scope(), policy.required());
    }

    /** The same where other evidence is required. */
    public Standard requiring(Set<Evidence> evidence) {
        return new Standard(failAt, scope, new Decided<>(evidence, required.place(), required.byDefault()));
    }

    /** Whether a severity fails a gate. */
    public boolean fails(Severity severity) {
        return severity.isAtLeast(failAt.value());
    }

    /** Whether findings count that stood before. */
    public boolean countsDebt() {
        return scope.value() == Scope.ALL;
    }

    /** Whether there is no verdict without that evidence. */
    public boolean requires(Evidence evidence) {
        return required.value().contains(evidence);
    }
}
