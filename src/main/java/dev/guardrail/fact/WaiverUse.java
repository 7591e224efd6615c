package dev.guardrail.fact;

import java.time.LocalDate;

/**
 * What a waiver of the policy did in this audit.
 *
 * @param place where the policy declares it
 * @param rule the rule it waives
 * @param expires the last day on which it waives
 * @param expired whether that day is past
 * @param matches how many findings it is about, on either side of the range
 * @param problem why it waives nothing, although its last day is not past; empty if there is no reason
 */
@Noun(one = "waiver", many = "waivers")
public record WaiverUse(Place place, String rule, LocalDate expires, boolean expired, int matches, String problem)
        implements Located {

    @Override
    public String identity() {
        return rule;
    }
}
