package dev.guardrail.verdict;

import dev.guardrail.fact.Evidence;
import dev.guardrail.rule.Gate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much a guardrail looked at.
 *
 * @param rule the guardrail
 * @param gate the gate that it counts for
 * @param needs the evidence without which it cannot judge
 * @param subject what it looks at, as a plural noun; empty where it looks at gaps alone
 * @param count how many of them the head has
 */
public record Inspection(String rule, Gate gate, Set<Evidence> needs, String subject, int count) {

    public Inspection {
        needs = Collections.unmodifiableSet(new TreeSet<>(needs));
    }

    /** Whether it cannot judge without that evidence. */
    public boolean needs(Evidence evidence) {
        return needs.contains(evidence);
    }

    /** {@code 1 workflow} or {@code 2 workflows}, of a plural noun. */
    public static String describe(int count, String plural) {
        boolean one = count == 1 && plural.endsWith("s");
        return count + " " + (one ? plural.substring(0, plural.length() - 1) : plural);
    }
}
