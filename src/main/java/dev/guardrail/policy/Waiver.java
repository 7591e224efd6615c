package dev.guardrail.policy;

import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import java.time.LocalDate;

/**
 * A decision to accept findings of one rule for a time.
 *
 * @param place where the policy declares it
 * @param rule the rule whose findings it accepts
 * @param path the files in which it does; {@code **} where none are named
 * @param fingerprint the start of the fingerprint of the one finding that it accepts; empty for all in those files
 * @param reason why
 * @param owner who answers for it
 * @param expires the last day on which it holds
 */
public record Waiver(
        Place place, String rule, Glob path, String fingerprint, String reason, String owner, LocalDate expires) {

    /** Whether it speaks of the finding, expired or not. */
    public boolean covers(String findingRule, String findingPath, String findingFingerprint) {
        return rule.equals(findingRule) && path.matches(findingPath) && findingFingerprint.startsWith(fingerprint);
    }

    /** Whether its last day is past. */
    public boolean isExpired(LocalDate today) {
        return today.isAfter(expires);
    }
}
