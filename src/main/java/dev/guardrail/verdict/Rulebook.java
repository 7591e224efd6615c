package dev.guardrail.verdict;

import dev.guardrail.policy.Policy;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.rule.Guardrail;
import java.util.List;

/**
 * What a change was judged by.
 *
 * @param policy the policy
 * @param trusted the side of the range that it comes from, with the project's own guardrails
 * @param guardrails the guardrails that ran, in the order of their ids
 */
public record Rulebook(Policy policy, TrustedSide trusted, List<Guardrail> guardrails) {

    public Rulebook {
        guardrails = List.copyOf(guardrails);
    }
}
