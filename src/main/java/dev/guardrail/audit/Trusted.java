package dev.guardrail.audit;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;

/**
 * What judges a change: its policy, and the files of the side that is trusted, from which its rules come. A change must not
 * judge itself, so this is the base unless the person who runs Guardrail trusts the head.
 *
 * @param policy the policy
 * @param files the files of the trusted side
 * @param side which side that is
 */
public record Trusted(PolicySource policy, Snapshot files, TrustedSide side) {}
