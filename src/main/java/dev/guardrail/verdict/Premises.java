package dev.guardrail.verdict;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What rules of the verdict matched, by type.
 *
 * @param reasons why the rules concluded something
 */
public record Premises(List<Reason> reasons) {

    public Premises {
        reasons = List.copyOf(reasons);
    }

    /** Why the gates have their statuses that these premises name. */
    public Premises ofGates(List<GateResult> gates) {
        List<GateConclusion> named = all(Premise.OfConclusion.class)
                .map(Premise.OfConclusion::conclusion)
                .toList();
        return new Premises(gates.stream()
                .filter(gate -> named.contains(new GateConclusion(gate.gate(), gate.status())))
                .flatMap(gate -> gate.derivation().stream())
                .toList());
    }

    /** The findings, in the order of the reasons. */
    public List<Finding> findings() {
        return all(Premise.OfFinding.class).map(Premise.OfFinding::finding).toList();
    }

    /** The same, each once. */
    public List<Finding> distinctFindings() {
        return findings().stream().distinct().toList();
    }

    /** The missing evidence, each piece once, in the order of the reasons. */
    public List<Gap> gaps() {
        return all(Premise.OfGap.class).map(Premise.OfGap::gap).distinct().toList();
    }

    /** The settings that decided; none where only a range without changes did. */
    public Optional<Thresholds> thresholds() {
        return all(Premise.OfThresholds.class)
                .map(Premise.OfThresholds::thresholds)
                .findFirst();
    }

    /** The gates that have a status. */
    public Stream<GateConclusion> gates(GateStatus status) {
        return all(Premise.OfConclusion.class)
                .map(Premise.OfConclusion::conclusion)
                .filter(conclusion -> conclusion.status() == status);
    }

    /** What was counted together. */
    public <T extends Sum> Optional<T> sum(Class<T> type) {
        return all(Premise.OfSum.class)
                .map(Premise.OfSum::sum)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** The premises of one type, in the order of the reasons. */
    public <T extends Premise> Stream<T> all(Class<T> type) {
        return reasons.stream()
                .flatMap(reason -> reason.premises().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
