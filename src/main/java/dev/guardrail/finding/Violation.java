package dev.guardrail.finding;

import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.rule.Confidence;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concludes: a place and an observation. The engine adds severity, gate, evidence and fingerprint.
 *
 * <p>Two violations are equal if they say the same of the same place: then they are one finding with two derivations.
 *
 * @param rule the rule that concludes it: {@code drools.getRule().getName()}
 * @param place where
 * @param scope what it is part of there
 * @param subject the fact that it is about, if it is about one
 * @param identity what is wrong, independent of its position; if empty, the text at {@code place} is used
 * @param message the observation; it is put on one line
 * @param details what a rule says besides
 */
public record Violation(
        String rule,
        Place place,
        ScopePath scope,
        Optional<Located> subject,
        String identity,
        String message,
        Details details) {

    public Violation {
        message = message.strip().replaceAll("\\s+", " ");
    }

    /** A violation that is about one fact: it has the fact's place and identity. */
    public Violation(String rule, Located subject, String message) {
        this(
                rule,
                subject.place(),
                subject.scopeInFile(),
                Optional.of(subject),
                subject.identity(),
                message,
                Details.NONE);
    }

    /**
     * A violation that is about one fact, with a circumstance that tells it from other violations about the same fact.
     */
    public Violation(String rule, Located subject, String circumstance, String message) {
        this(
                rule,
                subject.place(),
                subject.scopeInFile(),
                Optional.of(subject),
                subject.identity() + " " + circumstance,
                message,
                Details.NONE);
    }

    /** A violation about a place where no fact is. */
    public Violation(String rule, Place place, String identity, String message) {
        this(rule, place, ScopePath.FILE, Optional.empty(), identity, message, Details.NONE);
    }

    /** A violation at a line; the line's text is its identity. */
    public Violation(String rule, String path, int line, String message) {
        this(rule, Place.line(path, line), "", message);
    }

    /** This with a fact that explains it, and what that is, in a few words: {@code "the plan with this posture"}. */
    public Violation withRelated(Located fact, String caption) {
        return withRelated(List.of(fact), caption);
    }

    /**
     * This with the facts that an {@code accumulate} collected, in the order of their places, each with the same caption.
     */
    public Violation withRelated(Collection<?> facts, String caption) {
        return with(details.withRelated(facts, caption));
    }

    /** This with another confidence than the rule has. */
    public Violation withConfidence(Confidence confidence) {
        return with(details.withConfidence(confidence));
    }

    /**
     * This with a change of the head that repairs it, and that is certainly right: what is written at a place, and what to
     * write instead. An edit that changes nothing is none.
     */
    public Violation withFix(Place place, String before, String after) {
        return before.equals(after) ? this : with(details.withEdit(new TextEdit(place, before, after)));
    }

    /** This with a change of a YAML file that repairs it; several of them repair it together. */
    public Violation withRepair(Repair repair) {
        return repair.isNone() ? this : with(details.withRepair(repair));
    }

    private Violation with(Details more) {
        return new Violation(rule, place, scope, subject, identity, message, more);
    }

    /** Whether it says the same of the same place, whatever a rule says besides. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Violation violation
                && rule.equals(violation.rule)
                && place.equals(violation.place)
                && scope.equals(violation.scope)
                && identity.equals(violation.identity)
                && message.equals(violation.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, place, scope, identity, message);
    }
}
