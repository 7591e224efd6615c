package dev.guardrail.policy;

import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Wildcard;
import java.time.LocalDate;

/**
 * A decision to accept findings of one rule for a time.
 *
 * @param place where the policy declares it
 * @param target which findings it accepts
 * @param reason why
 * @param owner who is responsible for it
 * @param expires the last day on which it holds
 */
public record Waiver(Place place, Target target, String reason, String owner, LocalDate expires) {

    /** Whether its last day is past. */
    public boolean isExpired(LocalDate today) {
        return today.isAfter(expires);
    }

    /** Whether it holds on a day, as far as days say it. */
    public boolean holds(LocalDate today, Books books) {
        return !isExpired(today) && books.tooLong(expires, today).isEmpty();
    }

    /**
     * Which findings a waiver accepts: those of which all of this is true.
     *
     * @param rule the rule of the findings
     * @param path the files that they are in; {@code **} if the policy names none
     * @param fingerprint the start of the fingerprint of the only finding; empty for all
     * @param job the id of the job that they are in; empty for any, and for none
     * @param message a pattern for their messages, in which {@code *} stands for any text; {@code *} if the policy has none
     */
    public record Target(String rule, Glob path, String fingerprint, String job, String message) {

        /** Whether the waiver is about the finding, even if it is expired. */
        public boolean covers(Subject finding) {
            return rule.equals(finding.rule())
                    && path.matches(finding.path())
                    && finding.fingerprint().startsWith(fingerprint)
                    && (job.isEmpty() || job.equals(finding.job()))
                    && Wildcard.matches(message, finding.message());
        }
    }

    /** What of a finding decides whether a waiver is about it. */
    public record Subject(String rule, String path, String fingerprint, String job, String message) {}
}
