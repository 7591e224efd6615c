package dev.guardrail.explain;

import dev.guardrail.explain.Quote.Source;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.rule.Gate;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.Thresholds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Derives what an audit says, from the verdict down. */
public final class Explainer {

    /** So many findings or gaps fit a screen. */
    private static final int SCREEN = 6;

    private final Audit audit;
    private final Sources sources;
    private final Depth depth;
    private final Thresholds thresholds;

    /**
     * Explains an audit.
     *
     * @param sources the texts that it quotes
     * @param depth how far it goes
     */
    public Explainer(Audit audit, Sources sources, Depth depth) {
        this.audit = audit;
        this.sources = sources;
        this.depth = depth;
        this.thresholds = Thresholds.of(audit.policy());
    }

    /** Why the verdict holds. */
    public Derivation verdict() {
        Claim claim = new Claim.OfVerdict(audit);
        return switch (audit.verdict()) {
            case RED -> new Derivation(claim, failing());
            case PENDING -> pending(claim);
            case YELLOW -> yellow(claim);
            case GREEN -> new Derivation(claim, green());
        };
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
            because.add(setting("require", words(thresholds.required().value()), thresholds.required()));
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
        because.add(failAt());
        because.addAll(findings(matched, limit()));
        gates(GateStatus.PENDING).forEach(gate -> because.add(gate(gate, 2)));
        return new Derivation(claim, because);
    }

    private List<Derivation> green() {
        List<Derivation> because = new ArrayList<>();
        because.add(new Derivation(passing()));
        List<Finding> existing = audit.findings(Origin.PREEXISTING).toList();
        if (!existing.isEmpty() && !thresholds.countsExisting()) {
            because.add(setting("scope", thresholds.scope().value().toString(), thresholds.scope()));
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
        List<Derivation> because = new ArrayList<>();
        List<Finding> deciding = premises(gate.derivation(), Premise.OfFinding.class)
                .map(Premise.OfFinding::finding)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
        if (!deciding.isEmpty()) {
            because.add(failAt());
            because.addAll(findings(deciding, limit));
        }
        List<Gap> gaps = premises(gate.derivation(), Premise.OfGap.class)
                .map(Premise.OfGap::gap)
                .distinct()
                .toList();
        gaps.stream().limit(limit).forEach(gap -> because.add(gap(gap)));
        return new Derivation(new Claim.OfGate(gate), because, Math.max(0, gaps.size() - limit));
    }

    /** The first finding of each rule, then more of them while there is room. */
    private List<Derivation> findings(Collection<Finding> findings, int limit) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        int each = Math.max(1, limit / Math.max(1, byRule.size()));
        List<Derivation> listed = new ArrayList<>();
        for (List<Finding> ofRule : byRule.values()) {
            List<Finding> shown = ofRule.subList(0, Math.min(each, ofRule.size()));
            for (Finding finding : shown) {
                boolean last = finding.equals(shown.get(shown.size() - 1));
                listed.add(new Derivation(
                        new Claim.OfFinding(finding, quote(finding), last ? ofRule.size() - shown.size() : 0)));
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

    private Derivation failAt() {
        return setting("fail-at", thresholds.failAt().value().toString(), thresholds.failAt());
    }

    private Derivation setting(String name, String value, PolicyValue<?> decided) {
        return new Derivation(
                new Claim.OfSetting(name, value, decided.byDefault(), sources.quote(Source.POLICY, decided.place())));
    }

    private static String words(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList().toString();
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
