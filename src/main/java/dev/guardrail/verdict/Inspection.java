package dev.guardrail.verdict;

import dev.guardrail.fact.Evidence;
import dev.guardrail.rule.Gate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much a guardrail inspected.
 *
 * @param rule the guardrail
 * @param gate the gate that it counts for
 * @param needs the evidence without which it cannot judge
 * @param subject what it inspects
 * @param count how many of them the head has
 */
public record Inspection(String rule, Gate gate, Set<Evidence> needs, Subject subject, int count) {

    public Inspection {
        needs = Collections.unmodifiableSet(new TreeSet<>(needs));
    }

    /** Whether it cannot judge without that evidence. */
    public boolean needs(Evidence evidence) {
        return needs.contains(evidence);
    }

    /** {@code 1 workflow} or {@code 2 workflows}. */
    public String inspected() {
        return subject.count(count);
    }
}
