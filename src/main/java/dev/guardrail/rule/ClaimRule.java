package dev.guardrail.rule;

import dev.guardrail.fact.Evidence;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rule that judges the claims of one kind.
 *
 * @param id its id, {@code claims/<kind>}
 * @param summary what is true where a claim of the kind is true, as one clause
 * @param since the version of Guardrail or of the project that introduced it
 * @param needs the evidence without which it contradicts nothing
 * @param wants what it looks for, as it follows "needs"; empty where it looks for nothing of its own
 * @param words the regular expressions of its claims; none of a kind whose words Java reads
 * @param source where the rule is, and what it is made of
 */
public record ClaimRule(
        String id,
        String summary,
        String since,
        Set<Evidence> needs,
        String wants,
        List<String> words,
        RuleSource source) {

    public ClaimRule {
        needs = Collections.unmodifiableSet(new TreeSet<>(needs));
        words = List.copyOf(words);
    }
}
