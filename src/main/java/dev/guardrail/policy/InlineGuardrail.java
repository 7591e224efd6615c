package dev.guardrail.policy;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Severity;
import java.util.List;
import java.util.SortedMap;

/**
 * A guardrail that a policy states without Drools: one type of fact, a constraint, and what to say of what it matches.
 *
 * @param place where the policy states it
 * @param id its id
 * @param match the facts that it looks at
 * @param where which of them it reports, as a constraint of Drools; empty for all of them
 * @param report what it says, and how that counts
 * @param reason why the guardrail is there, and what to do
 * @param cases what it has to report and to leave alone
 */
public record InlineGuardrail(
        Place place, String id, Class<? extends Fact> match, Said where, Report report, Reason reason, Cases cases) {

    /**
     * A text of the policy.
     *
     * @param text the text
     * @param place where it stands
     */
    public record Said(String text, Place place) {}

    /**
     * What it says.
     *
     * @param message the message, with properties of the fact in braces: <code>{image} has no fixed version</code>
     * @param severity the severity of its findings
     * @param gate the gate that they count for
     */
    public record Report(Said message, Severity severity, Gate gate) {}

    /**
     * Why it is there.
     *
     * @param because what goes wrong without it
     * @param remediation what to do about a finding; empty where the policy does not say it
     */
    public record Reason(String because, String remediation) {}

    /**
     * Its cases: each is a change of a repository with a few files.
     *
     * @param reports where it reports something
     * @param ignores where it reports nothing
     */
    public record Cases(List<InlineCase> reports, List<InlineCase> ignores) {

        public Cases {
            reports = List.copyOf(reports);
            ignores = List.copyOf(ignores);
        }
    }

    /**
     * One case.
     *
     * @param place where the policy states it
     * @param before the text of each file before the change, by its path
     * @param given the text of each file after it
     */
    public record InlineCase(Place place, SortedMap<String, String> before, SortedMap<String, String> given) {}
}
