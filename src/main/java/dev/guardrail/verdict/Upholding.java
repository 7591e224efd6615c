package dev.guardrail.verdict;

import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Principle;
import java.util.Collection;
import java.util.List;

/**
 * A guardrail that runs upholds a principle.
 *
 * @param rule the guardrail
 * @param principle the principle
 */
public record Upholding(String rule, Principle principle) {

    /** What guardrails uphold, in their order. */
    public static List<Upholding> of(Collection<Guardrail> guardrails) {
        return guardrails.stream()
                .flatMap(guardrail -> guardrail.purpose().upholds().stream()
                        .map(principle -> new Upholding(guardrail.id(), principle)))
                .toList();
    }
}
