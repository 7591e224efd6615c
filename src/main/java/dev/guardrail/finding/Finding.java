package dev.guardrail.finding;

import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * A violation that the engine completed.
 *
 * @param id what people call it: the start of the fingerprint, with a number where others have the same
 * @param guardrail the guardrail that found it
 * @param severity how much it weighs, by the policy
 * @param origin since when it stands
 * @param disposition what was decided about it
 * @param fingerprint what makes it the same finding tomorrow
 * @param message the observation, in one line
 * @param location where it is
 * @param excerpt the lines it is about; none for a file as a whole
 * @param derivation how the rule came to it, never empty
 */
public record Finding(
        String id,
        Guardrail guardrail,
        Severity severity,
        Origin origin,
        Disposition disposition,
        Fingerprint fingerprint,
        String message,
        Location location,
        Excerpt excerpt,
        List<Justification> derivation) {

    /** Heaviest first; then by place, rule, message and id. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(finding -> finding.location().place())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(Finding::id);

    public Finding {
        derivation = List.copyOf(derivation);
        if (derivation.isEmpty()) {
            throw new IllegalArgumentException("a finding without evidence: " + message);
        }
    }

    /** The id of the guardrail that found it. */
    public String rule() {
        return guardrail.id();
    }

    /** The gate that it counts for. */
    public Gate gate() {
        return guardrail.gate();
    }

    /** What tells it from every other finding of its audit, in few words. */
    @Override
    public String toString() {
        return "Finding[" + severity + " " + rule() + " at " + location.place() + ", " + origin + ", " + id + "]";
    }

    /** Whether nobody decided anything about it. */
    public boolean isOpen() {
        return disposition instanceof Disposition.Open;
    }

    /** Whether a waiver covers it. */
    public boolean isWaived() {
        return disposition instanceof Disposition.Waived;
    }

    /** Whether the head has it. */
    public boolean stands() {
        return origin != Origin.RESOLVED;
    }
}
