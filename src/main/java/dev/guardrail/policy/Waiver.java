package dev.guardrail.policy;

import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import java.time.LocalDate;

/**
 * A decision to accept findings of one rule for a time.
 *
 * @param place where the policy declares it
 * @param rule the rule whose findings it accepts
 * @param path the files in which it accepts them; {@code **} if it names none
 * @param fingerprint the start of the fingerprint of the only finding that it accepts; empty for all findings in those
 *     files
 * @param reason why
 * @param owner who is responsible for it
 * @param expires the last day on which it holds
 */
public record Waiver(
        Place place, String rule, Glob path, String fingerprint, String reason, String owner, LocalDate expires) {

    /** Whether it is about the finding, even if it is expired. */
    public boolean covers(String findingRule, String findingPath, String findingFingerprint) {
        return rule.equals(findingRule) && path.matches(findingPath) && findingFingerprint.startsWith(fingerprint);
    }

    /** Whether its last day is past. */
    public boolean isExpired(LocalDate today) {
        return today.isAfter(expires);
    }
}
