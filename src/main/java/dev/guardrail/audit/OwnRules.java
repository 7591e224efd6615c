package dev.guardrail.audit;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.project.ProjectRules;

/** Where the rules of a project come from. */
@FunctionalInterface
interface OwnRules {

    /**
     * The rules that a policy brings along.
     *
     * @param files the side that has their folders
     * @throws dev.guardrail.UnusableInputException if one of them cannot be used; its message has a line for each mistake
     */
    ProjectRules load(PolicySource policy, Snapshot files);
}
