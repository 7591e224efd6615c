package dev.guardrail.explain;

import dev.guardrail.audit.Judged;
import dev.guardrail.explain.Quote.Source;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.Thresholds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Derives what an audit says, from the verdict down. */
public final class Explainer {

    /** So many findings or gaps fit a screen. */
    private static final int SCREEN = 6;

    private final Judged judged;
    private final Audit audit;
    private final Sources sources;
    private final Depth depth;
    private final Thresholds thresholds;
    private final PolicyClaims policy;
    private final FindingReasons reasons;
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
        this.sources = new RecordSources(judged.rerun().record());
        this.depth = depth;
        this.thresholds = Thresholds.of(audit.policy());
        this.policy = new PolicyClaims(audit.policy(), sources);
        this.reasons = new FindingReasons(sources, depth, new Lookups(judged, sources, depth));
        this.fates = new Fates(audit, sources, policy);
        this.looks = new PlaceReasons(judged.rerun().record().head().facts(), audit.guardrails(), sources, depth);
    }

    /** Why the verdict holds. */
    public Derivation verdict() {
        Claim claim = new Claim.OfVerdict(audit);
        Derivation why = switch (audit.verdict()) {
            case RED -> new Derivation(claim, failing());
            case PENDING -> pending(claim);
            case YELLOW -> yellow(claim);
            case GREEN -> new Derivation(claim, green());
        };
        List<Derivation> because = new ArrayList<>(reasons(audit.derivation()));
        because.addAll(why.because());
        return new Derivation(claim, because, why.omitted());
    }

    private List<Derivation> failing() {
        List<GateResult> failing = gates(GateStatus.FAIL);
        int each = Math.max(2, SCREEN / failing.size());
        return failing.stream().map(gate -> gate(gate, each)).toList();
    }

    private Derivation pending(Claim claim) {
        List<Gap> missing = premises(audit.derivation(), Premise.OfGap.class)
                .map(Premise.OfGap::gap)
                .distinct()
                .toList();
        List<Derivation> because = new ArrayList<>();
        premises(audit.derivation(), Premise.OfEmptyRange.class)
                .forEach(empty -> because.add(new Derivation(new Claim.OfEmptyRange(empty.range()))));
        if (!missing.isEmpty()) {
            because.add(policy.required());
        }
        missing.stream().limit(limit()).forEach(gap -> because.add(gap(gap)));
        return new Derivation(claim, because, rest(missing.size()));
    }

    private Derivation yellow(Claim claim) {
        List<Finding> matched = premises(audit.derivation(), Premise.OfFinding.class)
                .map(Premise.OfFinding::finding)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
        List<Derivation> because = new ArrayList<>();
        because.add(policy.failAt());
        because.addAll(findings(matched, limit()));
        gates(GateStatus.PENDING).forEach(gate -> because.add(gate(gate, 2)));
        return new Derivation(claim, because);
    }

    private List<Derivation> green() {
        List<Derivation> because = new ArrayList<>();
        because.add(new Derivation(
                passing(),
                depth == Depth.FULL
                        ? gates(GateStatus.PASS).stream()
                                .map(gate -> gate(gate, limit()))
                                .toList()
                        : List.of()));
        List<Finding> existing = audit.findings(Origin.PREEXISTING).toList();
        if (!existing.isEmpty() && !thresholds.countsExisting()) {
            List<Derivation> remaining = new ArrayList<>(List.of(policy.scope()));
            remaining.addAll(findings(existing, depth == Depth.FULL ? limit() : 0));
            because.add(new Derivation(new Claim.OfRemaining(existing), remaining));
        }
        List<Finding> suppressed =
                audit.counted().stream().filter(finding -> !finding.isOpen()).toList();
        because.addAll(findings(suppressed, limit()));
        gates(GateStatus.PENDING).forEach(gate -> because.add(gate(gate, 2)));
        return because;
    }

    private Claim passing() {
        List<Gate> idle =
                gates(GateStatus.NOT_APPLICABLE).stream().map(GateResult::gate).toList();
        return new Claim.OfPassing(gates(GateStatus.PASS), idle);
    }

    /** Why a gate says what it says. */
    public Derivation gate(Gate gate) {
        return audit.gates().stream()
                .filter(result -> result.gate() == gate)
                .map(result -> gate(result, limit()))
                .findFirst()
                .orElseThrow();
    }

    private Derivation gate(GateResult gate, int limit) {
        List<Derivation> because = new ArrayList<>(reasons(gate.derivation()));
        List<Finding> deciding = premises(gate.derivation(), Premise.OfFinding.class)
                .map(Premise.OfFinding::finding)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
        if (!deciding.isEmpty()) {
            because.add(policy.failAt());
            because.addAll(findings(deciding, limit));
        }
        List<Gap> gaps = premises(gate.derivation(), Premise.OfGap.class)
                .map(Premise.OfGap::gap)
                .distinct()
                .toList();
        gaps.stream().limit(limit).forEach(gap -> because.add(gap(gap)));
        if (depth == Depth.FULL && gate.status() == GateStatus.PASS) {
            audit.inspections().stream()
                    .filter(inspection -> inspection.gate() == gate.gate() && inspection.count() > 0)
                    .forEach(inspection -> because.add(new Derivation(new Claim.OfInspection(inspection))));
        }
        return new Derivation(new Claim.OfGate(gate), because, Math.max(0, gaps.size() - limit));
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
        Claim claim = new Claim.OfGuardrail(guardrail, found.size(), inspection);
        return new Derivation(
                claim,
                found.isEmpty()
                        ? List.of(WhyNotAnswer.of(judged, guardrail.id(), Optional.empty(), depth))
                        : listed(found));
    }

    /** What there is in a file, or on a line of it, and what looks at it. */
    private Derivation place(Place place) {
        List<Finding> found = audit.findings().stream()
                .filter(finding -> PlaceReasons.isAt(finding.location().place(), place))
                .toList();
        boolean leftOut = !audit.policy().paths().includes(place.path());
        Claim claim = new Claim.OfPlace(sources.quote(Source.HEAD, place), found.size(), leftOut);
        List<Derivation> there = new ArrayList<>(listed(found));
        if (!leftOut) {
            there.addAll(looks.of(place));
        }
        return new Derivation(claim, there);
    }

    private List<Derivation> listed(List<Finding> findings) {
        int last = Math.min(findings.size(), limit()) - 1;
        List<Derivation> listed = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            Finding finding = findings.get(i);
            int more = i == last ? findings.size() - last - 1 : 0;
            listed.add(new Derivation(
                    new Claim.OfFinding(finding, quote(finding), more),
                    depth == Depth.FULL ? reasons.of(finding) : List.of()));
        }
        return listed;
    }

    /** Why a finding is there, and what it does. */
    public Derivation finding(Finding finding) {
        List<Derivation> because = new ArrayList<>(reasons.of(finding));
        because.add(fates.origin(finding));
        if (finding.stands() || !finding.isOpen()) {
            because.add(fates.disposition(finding));
        }
        because.add(fates.effect(finding));
        return new Derivation(new Claim.OfFinding(finding, quote(finding), 0), because);
    }

    /** The rules of the verdict that concluded something, at the greatest depth. */
    private List<Derivation> reasons(List<Reason> derivation) {
        return depth != Depth.FULL
                ? List.of()
                : derivation.stream()
                        .map(reason -> new Claim.OfReason(reason.rule(), sources.quote(Source.RULE, reason.place())))
                        .distinct()
                        .map(Derivation::new)
                        .toList();
    }

    /** The first finding of each rule, then more of them while there is room. */
    private List<Derivation> findings(Collection<Finding> findings, int limit) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        if (limit == 0) {
            return List.of();
        }
        int each = Math.max(1, limit / Math.max(1, byRule.size()));
        List<Derivation> listed = new ArrayList<>();
        for (List<Finding> ofRule : byRule.values()) {
            List<Finding> shown = ofRule.subList(0, Math.min(each, ofRule.size()));
            for (Finding finding : shown) {
                boolean last = finding.equals(shown.get(shown.size() - 1));
                int alike = last ? ofRule.size() - shown.size() : 0;
                listed.add(new Derivation(
                        new Claim.OfFinding(finding, quote(finding), alike),
                        depth == Depth.FULL ? reasons.of(finding) : List.of()));
            }
        }
        return listed;
    }

    private Quote quote(Finding finding) {
        Source source = finding.location().ofBase() ? Source.BASE : Source.HEAD;
        List<String> lines = finding.excerpt().lines();
        return new Quote(finding.location().place(), source, lines.isEmpty() ? "" : lines.get(0));
    }

    private Derivation gap(Gap gap) {
        return new Derivation(
                new Claim.OfGap(gap, sources.quote(gap.isOfBase() ? Source.BASE : Source.HEAD, gap.place())));
    }

    private List<GateResult> gates(GateStatus status) {
        return audit.gates().stream().filter(gate -> gate.status() == status).toList();
    }

    private int limit() {
        return depth == Depth.FULL ? Integer.MAX_VALUE : SCREEN;
    }

    private int rest(int count) {
        return Math.max(0, count - limit());
    }

    private static <T extends Premise> Stream<T> premises(List<Reason> reasons, Class<T> type) {
        return reasons.stream()
                .flatMap(reason -> reason.premises().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
