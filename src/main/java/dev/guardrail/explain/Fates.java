package dev.guardrail.explain;

import dev.guardrail.explain.Quote.Source;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Location;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.Waiver;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Thresholds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of a finding: its origin, what was decided about it, and what it does to its gate. */
final class Fates {

    private final Audit audit;
    private final Sources sources;
    private final PolicyClaims policy;
    private final Set<Finding> counted;

    Fates(Audit audit, Sources sources, PolicyClaims policy) {
        this.audit = audit;
        this.sources = sources;
        this.policy = policy;
        this.counted = new HashSet<>(audit.counted());
    }

    Derivation origin(Finding finding) {
        Optional<Quote> was = finding.was().map(Location::place).map(place -> sources.quote(Source.BASE, place));
        List<Finding> others = finding.origin() == Origin.INTRODUCED ? sameAtBase(finding) : List.of();
        return new Derivation(new Claim.OfOrigin(finding, was, others));
    }

    private List<Finding> sameAtBase(Finding finding) {
        String path = finding.location().place().path();
        return audit.findings().stream()
                .filter(other -> other.origin() != Origin.INTRODUCED
                        && other.rule().equals(finding.rule())
                        && other.location().place().path().equals(path))
                .toList();
    }

    Derivation disposition(Finding finding) {
        Optional<Quote> quote = finding.disposition() instanceof Disposition.Waived waived
                ? Optional.of(sources.quote(source(finding), waived.place()))
                : Optional.empty();
        List<Waiver> lapsed = finding.isOpen()
                ? audit.policy().books().waivers().stream()
                        .filter(waiver -> waiver.target().covers(subject(finding)))
                        .toList()
                : List.of();
        return new Derivation(new Claim.OfDisposition(finding, quote, lapsed));
    }

    /** The policy has its waivers in its own files; those in comments are beside the finding. */
    private Source source(Finding finding) {
        Source side = finding.stands() ? Source.HEAD : Source.BASE;
        return audit.isWaivedByComment(finding) ? side : Source.POLICY;
    }

    private static Waiver.Subject subject(Finding finding) {
        return new Waiver.Subject(
                finding.rule(),
                finding.location().place().path(),
                finding.fingerprint().value(),
                finding.location().scope().job(),
                finding.message());
    }

    Derivation effect(Finding finding) {
        GateResult gate = audit.gates().stream()
                .filter(one -> one.gate() == finding.gate())
                .findFirst()
                .orElseThrow();
        boolean counts = counted.contains(finding);
        boolean fails = Thresholds.of(audit.policy()).fails(finding.severity());
        List<Derivation> because = new ArrayList<>();
        policy.severity(finding).ifPresent(because::add);
        if (finding.isOpenAtHead()) {
            because.add(counts ? policy.failAt() : policy.scope());
        }
        return new Derivation(new Claim.OfEffect(finding, gate, audit, counts, fails), because);
    }
}
