package dev.guardrail.record;

import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What judged a change.
 *
 * @param policy the policy, with those that it extends
 * @param side the side that was trusted
 * @param files the texts of the project's rules, of their pages and of the baseline, by their paths
 */
public record Judges(PolicySource policy, TrustedSide side, SortedMap<String, String> files) {

    public Judges {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
