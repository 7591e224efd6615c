package dev.guardrail.audit;

import dev.guardrail.baseline.Baseline.Accepted;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.engine.Conclusion;
import dev.guardrail.fact.DeferralState;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.WaiverUse;
import dev.guardrail.finding.Details;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.finding.Fingerprint;
import dev.guardrail.finding.Justification;
import dev.guardrail.finding.Location;
import dev.guardrail.finding.Related;
import dev.guardrail.finding.Repair;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.finding.Violation;
import dev.guardrail.rule.Confidence;
import dev.guardrail.rule.RuleIndex;
import java.util.Comparator;
import java.util.List;

/**
 * A violation of one side with what the engine knows about it, before it is compared with the other side.
 *
 * @param violation what the rule concluded
 * @param derivation how the rule concluded it
 * @param ofHead how a baseline of the head calls it: with the names that its file and job have there
 * @param ofBase how one of the base calls it
 * @param location where it is
 * @param details what the rule says besides, by each match
 * @param locations where the things are that its rule named
 */
record RawFinding(
        Violation violation,
        List<Justification> derivation,
        Accepted ofHead,
        Accepted ofBase,
        Location location,
        List<Details> details,
        Locations locations) {

    static final Comparator<RawFinding> ORDER = Comparator.comparing(
                    (RawFinding raw) -> raw.violation().place())
            .thenComparing(raw -> raw.violation().rule())
            .thenComparing(raw -> raw.violation().message());

    static RawFinding of(Conclusion<Violation> conclusion, RuleIndex index, Locations locations, Names names) {
        Violation violation = conclusion.value();
        Accepted ofHead = accepted(violation, locations, names.head());
        return new RawFinding(
                violation,
                conclusion.matches().stream()
                        .map(match -> Justified.by(match, index.source(match.rule()), locations.ofBase()))
                        .toList(),
                ofHead,
                names.areSame() ? ofHead : accepted(violation, locations, names.base()),
                locations.of(violation),
                conclusion.matches().stream()
                        .map(match -> ((Violation) match.inserted()).details())
                        .toList(),
                locations);
    }

    /**
     * The names that files and jobs of a finding's side have on the sides of the range.
     *
     * @param head at the head
     * @param base at the base
     */
    record Names(Renames head, Renames base) {

        /** Those of a side whose names hold everywhere. */
        static final Names SAME = new Names(Renames.NONE, Renames.NONE);

        private boolean areSame() {
            return head == base;
        }
    }

    private static Accepted accepted(Violation violation, Locations locations, Renames renames) {
        // A finding about a step moves with its step; one about a job stays with the job.
        String job = violation.scope().step() == 0 ? violation.scope().job() : "";
        String identity =
                violation.identity().isEmpty() ? locations.own().line(violation.place()) : violation.identity();
        // Whoever judges the record of an audit again has the masked text alone.
        String path = renames.pathAtHead(violation.place());
        Fingerprint fingerprint = Fingerprint.of(
                violation.rule(), path, renames.jobAtHead(violation.place().path(), job), SecretMask.mask(identity));
        return new Accepted(violation.rule(), path, fingerprint.value());
    }

    /** Made with the names that its file and job have at the head. */
    Fingerprint fingerprint() {
        return new Fingerprint(ofHead.fingerprint());
    }

    Excerpt excerpt() {
        return locations.excerpt(location);
    }

    /** Other places that explain it, each once. */
    List<Related> related() {
        return locations.related(location, details);
    }

    /** The highest that a match has: one sure way to a conclusion is enough. */
    Confidence confidence(Confidence ofRule) {
        return details.stream()
                .map(match -> match.confidence().orElse(ofRule))
                .max(Comparator.naturalOrder())
                .orElse(ofRule);
    }

    /** What repairs it, if the matches agree about that, and the head has what would be replaced. */
    List<TextEdit> fix() {
        List<List<TextEdit>> fixes =
                details.stream().map(Details::fix).distinct().toList();
        boolean applies =
                fixes.size() == 1 && !location.ofBase() && fixes.get(0).stream().allMatch(locations.own()::has);
        return applies ? fixes.get(0) : List.of();
    }

    /** What repairs it by what it means, if the matches agree about that. */
    List<Repair> repairs() {
        List<List<Repair>> repairs =
                details.stream().map(Details::repairs).distinct().toList();
        return repairs.size() == 1 && !location.ofBase() ? repairs.get(0) : List.of();
    }

    /** The edits that its repairs make; none where they cannot be made, or where pins have to be known. */
    List<TextEdit> edits() {
        List<Repair> repairs = repairs();
        return repairs.isEmpty() ? List.of() : locations.own().edits(repairs);
    }

    boolean isAboutGap() {
        return derivation.stream().flatMap(way -> way.facts().stream()).anyMatch(Gap.class::isInstance);
    }

    boolean isAboutWaiver() {
        return derivation.stream().flatMap(way -> way.facts().stream()).anyMatch(WaiverUse.class::isInstance);
    }

    boolean isAboutDeferral() {
        return derivation.stream().flatMap(way -> way.facts().stream()).anyMatch(DeferralState.class::isInstance);
    }
}
