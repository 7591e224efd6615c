package dev.guardrail.explain;

import dev.guardrail.audit.Judged;
import dev.guardrail.explain.Quote.Source;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Inspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Derives what an audit says, from the verdict down. */
public final class Explainer {

    private final Judged judged;
    private final Audit audit;
    private final Sources sources;
    private final Depth depth;
    private final FindingReasons reasons;
    private final FindingClaims findings;
    private final VerdictReasons verdict;
    private final Fates fates;
    private final PlaceReasons looks;

    /**
     * Explains an audit.
     *
     * @param depth how far it goes
     */
    public Explainer(Judged judged, Depth depth) {
        this.judged = judged;
        this.audit = judged.audit();
        this.sources = new Sources(judged.rerun().record());
        this.depth = depth;
        this.reasons = new FindingReasons(sources, depth, new Lookups(judged, sources, depth));
        this.findings = new FindingClaims(depth, reasons);
        PolicyClaims policy = new PolicyClaims(audit.policy(), sources);
        this.verdict = new VerdictReasons(audit, sources, depth, policy, findings);
        this.fates = new Fates(audit, sources, policy);
        this.looks = new PlaceReasons(judged.rerun().record().head().facts(), audit.guardrails(), sources, depth);
    }

    /** Why the verdict holds. */
    public Derivation verdict() {
        return verdict.verdict();
    }

    /** Why a gate says what it says. */
    public Derivation gate(Gate gate) {
        return audit.gates().stream()
                .filter(result -> result.gate() == gate)
                .map(verdict::gate)
                .findFirst()
                .orElseThrow();
    }

    /** Why a target is as it is. */
    public Derivation of(Target target) {
        if (target instanceof Target.OfFinding of) {
            return finding(of.finding());
        } else if (target instanceof Target.OfGate of) {
            return gate(of.gate());
        } else if (target instanceof Target.OfRule of) {
            return rule(of.guardrail());
        }
        return place(((Target.OfPlace) target).place());
    }

    /** What a guardrail found. */
    private Derivation rule(Guardrail guardrail) {
        List<Finding> found = audit.findings().stream()
                .filter(finding -> finding.rule().equals(guardrail.id()))
                .toList();
        Optional<Inspection> inspection = audit.inspections().stream()
                .filter(one -> one.rule().equals(guardrail.id()))
                .findFirst();
        return new Derivation(
                new Claim.OfGuardrail(guardrail, found.size(), inspection),
                found.isEmpty()
                        ? List.of(WhyNotAnswer.of(judged, guardrail.id(), Optional.empty(), depth))
                        : findings.listed(found));
    }

    /** What there is in a file, or on a line of it, and what looks at it. */
    private Derivation place(Place place) {
        List<Finding> found = audit.findings().stream()
                .filter(finding -> PlaceReasons.isAt(finding.location().place(), place))
                .toList();
        boolean leftOut = !audit.policy().paths().includes(place.path());
        Claim claim = new Claim.OfPlace(sources.quote(Source.HEAD, place), found.size(), leftOut);
        List<Derivation> there = new ArrayList<>(findings.listed(found));
        if (!leftOut) {
            there.addAll(looks.of(place));
        }
        return new Derivation(claim, there);
    }

    /** Why a finding is there, and what it does. */
    public Derivation finding(Finding finding) {
        List<Derivation> because = new ArrayList<>(reasons.of(finding));
        because.add(fates.origin(finding));
        if (finding.stands() || !finding.isOpen()) {
            because.add(fates.disposition(finding));
        }
        because.add(fates.effect(finding));
        return new Derivation(Sources.finding(finding, 0), because);
    }
}
