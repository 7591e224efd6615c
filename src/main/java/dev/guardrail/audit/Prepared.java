package dev.guardrail.audit;

import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.Policy;
import java.time.LocalDate;
import java.util.Set;

/**
 * The rules and the policy of one audit, read and ready.
 *
 * @param rules the guardrails
 * @param trusted where they and the policy come from
 * @param context what the policy adds and hides
 * @param policies reads the policies of a side
 * @param readings what is read of files, each once
 */
record Prepared(RuleSet rules, Trusted trusted, PolicyContext context, PolicyFiles policies, Readings readings) {

    Policy policy() {
        return context.policy();
    }

    /** The same without some waivers of the policy. */
    Prepared without(Set<Place> waivers, Set<String> given) {
        return waivers.isEmpty()
                ? this
                : new Prepared(rules, trusted, new PolicyContext(policy().without(waivers), given), policies, readings);
    }

    /** What there is to judge of a change. */
    Material collect(Change change, Asked asked) {
        return new CollectedMaterial(change, policy(), asked, matched(), policies, readings, rules.project());
    }

    /** For which types of facts files are read. */
    Matched matched() {
        return Matched.by(
                rules.catalogue(), rule -> context.runs(rules.catalogue().get(rule)));
    }

    /** An audit of that. */
    ChangeAudit judge(Material material, LocalDate today, Supposed supposed) {
        return new ChangeAudit(this, material, today, supposed);
    }
}
