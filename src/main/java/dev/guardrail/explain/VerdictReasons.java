package dev.guardrail.explain;

import dev.guardrail.explain.Quote.Source;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Grouped;
import dev.guardrail.finding.Origin;
import dev.guardrail.rule.Gate;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.Premises;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.Thresholds;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Why the verdict and the gates say what they say. */
final class VerdictReasons {

    private final Audit audit;
    private final Sources sources;
    private final Depth depth;
    private final PolicyClaims policy;
    private final FindingClaims findings;

    VerdictReasons(Audit audit, Sources sources, Depth depth, PolicyClaims policy, FindingClaims findings) {
        this.audit = audit;
        this.sources = sources;
        this.depth = depth;
        this.policy = policy;
        this.findings = findings;
    }

    /** Why the verdict holds. */
    Derivation verdict() {
        List<Derivation> because = new ArrayList<>(reasons(audit.derivation()));
        List<Gap> missing = new Premises(audit.derivation()).gaps();
        switch (audit.verdict()) {
            case RED -> because.addAll(failing());
            case PENDING -> because.addAll(pending(missing));
            case YELLOW -> because.addAll(yellow());
            case GREEN -> because.addAll(green());
        }
        int unlisted = audit.verdict() == Verdict.PENDING ? Math.max(0, missing.size() - depth.limit()) : 0;
        return new Derivation(new Claim.OfVerdict(audit), because, unlisted);
    }

    /** The gate of the first finding that a report lists comes first. */
    private List<Derivation> failing() {
        List<GateResult> failing = gates(GateStatus.FAIL).toList();
        List<Finding> deciding = failing.stream()
                .flatMap(gate -> new Premises(gate.derivation()).findings().stream())
                .toList();
        int each = Math.max(2, depth.limit() / failing.size());
        return Stream.concat(
                        Grouped.byGuardrail(deciding).stream()
                                .map(group -> group.get(0).gate()),
                        failing.stream().map(GateResult::gate))
                .distinct()
                .flatMap(first -> failing.stream().filter(gate -> gate.gate() == first))
                .map(gate -> gate(gate, each))
                .toList();
    }

    private List<Derivation> pending(List<Gap> missing) {
        List<Derivation> because = new ArrayList<>();
        new Premises(audit.derivation())
                .all(Premise.OfEmptyRange.class)
                .forEach(empty -> because.add(new Derivation(new Claim.OfEmptyRange(empty.range()))));
        if (!missing.isEmpty()) {
            because.add(policy.required());
        }
        missing.stream().limit(depth.limit()).forEach(gap -> because.add(new Derivation(sources.gap(gap))));
        return because;
    }

    private List<Derivation> yellow() {
        List<Derivation> because = new ArrayList<>();
        because.add(policy.failAt());
        because.addAll(findings.byRule(new Premises(audit.derivation()).distinctFindings(), depth.limit()));
        gates(GateStatus.PENDING).forEach(gate -> because.add(gate(gate, 2)));
        return because;
    }

    private List<Derivation> green() {
        List<Derivation> because = new ArrayList<>();
        List<GateResult> passing = gates(GateStatus.PASS).toList();
        List<Gate> idle = gates(GateStatus.NOT_APPLICABLE).map(GateResult::gate).toList();
        because.add(new Derivation(
                new Claim.OfPassing(passing, idle),
                depth == Depth.FULL ? passing.stream().map(this::gate).toList() : List.of()));
        existing(because);
        because.addAll(findings.byRule(
                audit.counted().stream().filter(finding -> !finding.isOpen()).toList(), depth.limit()));
        gates(GateStatus.PENDING).forEach(gate -> because.add(gate(gate, 2)));
        return because;
    }

    private void existing(List<Derivation> because) {
        List<Finding> existing = audit.findings(Origin.PREEXISTING).toList();
        if (!existing.isEmpty() && !Thresholds.of(audit.policy()).countsExisting()) {
            List<Derivation> remaining = new ArrayList<>(List.of(policy.scope()));
            remaining.addAll(depth == Depth.FULL ? findings.byRule(existing, depth.limit()) : List.of());
            because.add(new Derivation(new Claim.OfRemaining(existing), remaining));
        }
    }

    /** Why a gate says what it says. */
    Derivation gate(GateResult gate) {
        return gate(gate, depth.limit());
    }

    private Derivation gate(GateResult gate, int limit) {
        List<Derivation> because = new ArrayList<>(reasons(gate.derivation()));
        List<Finding> deciding = new Premises(gate.derivation()).distinctFindings();
        if (!deciding.isEmpty()) {
            because.add(policy.failAt());
            because.addAll(findings.byRule(deciding, limit));
        }
        List<Gap> gaps = new Premises(gate.derivation()).gaps();
        gaps.stream().limit(limit).forEach(gap -> because.add(new Derivation(sources.gap(gap))));
        if (depth == Depth.FULL && gate.status() == GateStatus.PASS) {
            audit.inspections().stream()
                    .filter(inspection -> inspection.gate() == gate.gate() && inspection.count() > 0)
                    .forEach(inspection -> because.add(new Derivation(new Claim.OfInspection(inspection))));
        }
        return new Derivation(new Claim.OfGate(gate), because, Math.max(0, gaps.size() - limit));
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

    private Stream<GateResult> gates(GateStatus status) {
        return audit.gates().stream().filter(gate -> gate.status() == status);
    }
}
