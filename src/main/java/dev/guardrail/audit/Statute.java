package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.project.UnusableRulesException;
import dev.guardrail.rule.Catalogue;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A policy, and the rules that it brings along.
 *
 * @param policy the policy
 * @param rules the project's rules
 */
record Statute(Policy policy, ProjectRules rules) {

    /**
     * Reads both.
     *
     * @param builtIn the guardrails that come with Guardrail
     * @throws UnusableInputException if either cannot be used; its message has a line for each mistake of both
     */
    static Statute read(Catalogue builtIn, OwnRules own, PolicySource policy, Snapshot files) {
        try {
            ProjectRules rules = own.load(policy, files);
            return new Statute(
                    PolicyReader.read(policy, builtIn.with(rules.index().catalogue())), rules);
        } catch (UnusableRulesException e) {
            Set<String> problems = new LinkedHashSet<>(e.getMessage().lines().toList());
            try {
                PolicyReader.read(policy, builtIn.withUnreadable(e.ids()));
            } catch (UnusableInputException ofPolicy) {
                problems.addAll(ofPolicy.getMessage().lines().toList());
            }
            throw new UnusableInputException(String.join("\n", problems), e);
        }
    }
}
