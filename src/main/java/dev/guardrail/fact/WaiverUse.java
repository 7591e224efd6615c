package dev.guardrail.fact;

import java.time.LocalDate;

/**
 * What a waiver did in this audit: one of the policy, or one in a comment, which is one for each guardrail that it names.
 *
 * @param place where it is declared
 * @param rule the rule it waives; empty if that cannot be known
 * @param expires the last day on which it waives
 * @param expired whether that day is past
 * @param matches how many findings it is about, on either side of the range
 * @param problem why it waives nothing, although its last day is not past; empty if there is no reason
 * @param added whether it is in a comment, and the range adds it
 */
@Noun(one = "waiver", many = "waivers")
public record WaiverUse(
        Place place, String rule, LocalDate expires, boolean expired, int matches, String problem, boolean added)
        implements Located {

    @Override
    public String identity() {
        return rule;
    }
}
