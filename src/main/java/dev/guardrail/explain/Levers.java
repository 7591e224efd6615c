package dev.guardrail.explain;

import dev.guardrail.explain.WhatIf.GateChange;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The single settings that change a gate or the verdict.
 *
 * @param levers the settings of the policy as a whole, then those of the guardrails that decide
 * @param untried the settings that were not tried, as {@code rule.parameter}
 */
public record Levers(List<Lever> levers, List<String> untried) {

    public Levers {
        levers = List.copyOf(levers);
        untried = List.copyOf(untried);
    }

    /**
     * A setting with another value, and what would follow from it.
     *
     * @param setting the setting with the other value: of numbers, the nearest that decides
     * @param entry how its list differs; empty where it is no list
     * @param was its value, as a policy has it
     * @param gates the gates that would say something else, in their order
     * @param verdict the verdict that would follow
     */
    public record Lever(
            OtherSetting setting,
            Optional<Entry> entry,
            PolicyValue<String> was,
            List<GateChange> gates,
            Verdict verdict) {

        public Lever {
            gates = List.copyOf(gates);
        }
    }

    /** An entry of a list that is added, or else removed. */
    public record Entry(String text, boolean added) {}
}
