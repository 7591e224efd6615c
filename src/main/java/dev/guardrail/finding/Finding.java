package dev.guardrail.finding;

import dev.guardrail.rule.Confidence;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A violation, with all that the engine adds to it.
 *
 * @param id its short name: the start of the fingerprint, with a number if other findings have the same start
 * @param guardrail the guardrail that found it
 * @param severity its severity by the policy
 * @param origin whether it is new, existing or resolved
 * @param was where the base has it, of an existing one; nothing where that is not known, or where it is the base's own
 * @param disposition the decision about it: open, waived or in the baseline
 * @param fingerprint identifies it across runs
 * @param message the observation, in one line
 * @param location where it is
 * @param related other places that explain it, in the order in which the rule names them
 * @param confidence how sure it is
 * @param fix changes of the head that together repair it; often none
 * @param repairs changes of the head that together repair it, by what they mean; often none
 * @param also the ids of the guardrails that found the same thing, in their order: it supersedes their findings
 * @param excerpt the lines it is about; none for a file as a whole
 * @param derivation how the rule concluded it, never empty
 */
public record Finding(
        String id,
        Guardrail guardrail,
        Severity severity,
        Origin origin,
        Optional<Location> was,
        Disposition disposition,
        Fingerprint fingerprint,
        String message,
        Location location,
        List<Related> related,
        Confidence confidence,
        List<TextEdit> fix,
        List<Repair> repairs,
        List<String> also,
        Excerpt excerpt,
        List<Justification> derivation) {

    /** Highest severity first; then by place, rule, message and id. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(finding -> finding.location().place())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(Finding::id);

    public Finding {
        related = List.copyOf(related);
        fix = List.copyOf(fix);
        repairs = List.copyOf(repairs);
        also = List.copyOf(also);
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
        return guardrail.purpose().gate();
    }

    /** This, with the ids of the guardrails that found the same thing. */
    public Finding withAlso(Collection<String> rules) {
        return new Finding(
                id,
                guardrail,
                severity,
                origin,
                was,
                disposition,
                fingerprint,
                message,
                location,
                related,
                confidence,
                fix,
                repairs,
                rules.stream().sorted().distinct().toList(),
                excerpt,
                derivation);
    }

    /** A short text that identifies it within its audit. */
    @Override
    public String toString() {
        return "Finding[" + severity + " " + rule() + " at " + location.place() + ", " + origin + ", " + id + "]";
    }

    /** Whether it is neither waived nor in the baseline. */
    public boolean isOpen() {
        return disposition instanceof Disposition.Open;
    }

    /** Whether it is open and the head has it. */
    public boolean isOpenAtHead() {
        return isOpen() && stands();
    }

    /** Whether a waiver covers it. */
    public boolean isWaived() {
        return disposition instanceof Disposition.Waived;
    }

    /** Whether what repairs it, if anything does, changes nothing else for whoever does as intended. */
    public boolean isRepairedSafely() {
        return repairs.stream().allMatch(Repair::isSafe);
    }

    /** Whether the head has it. */
    public boolean stands() {
        return origin != Origin.RESOLVED;
    }
}
