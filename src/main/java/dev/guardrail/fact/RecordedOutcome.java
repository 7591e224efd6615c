package dev.guardrail.fact;

import java.util.List;
import java.util.Optional;

/**
 * What the latest audit that the ledger records concluded, and from what: scores are compared with it. An audit that was
 * written by hand is none.
 *
 * @param place its line
 * @param audit its milestone, or else the start of the id of its head
 * @param scores its scores, in their order
 * @param gates its gates with their statuses, in their order
 * @param shares the shares that it counted, such as {@code line-coverage}
 * @param findings the findings that counted
 */
@Noun(one = "recorded outcome", many = "recorded outcomes")
public record RecordedOutcome(
        Place place,
        String audit,
        List<RecordedAudit.Figure> scores,
        List<RecordedAudit.Figure> gates,
        List<Counted> shares,
        List<Item> findings)
        implements LedgerFact {

    public RecordedOutcome {
        scores = List.copyOf(scores);
        gates = List.copyOf(gates);
        shares = List.copyOf(shares);
        findings = List.copyOf(findings);
    }

    /**
     * A share.
     *
     * @param name what it is a share of
     */
    public record Counted(String name, Share share) {}

    /**
     * A finding.
     *
     * @param id the start of its fingerprint
     * @param severity the word for its severity
     * @param place where it was
     * @param open whether it was open, and neither waived nor in the baseline
     */
    public record Item(String id, String rule, String severity, Place place, String message, boolean open) {}

    /** A score; nothing where the audit has none of that name. */
    public Optional<String> score(String dimension) {
        return named(scores, dimension);
    }

    /** The status of a gate. */
    public Optional<String> gate(String gate) {
        return named(gates, gate);
    }

    /** A share; nothing where the audit counted none of that name. */
    public Optional<Share> share(String name) {
        return shares.stream()
                .filter(counted -> counted.name().equals(name))
                .map(Counted::share)
                .findFirst();
    }

    private static Optional<String> named(List<RecordedAudit.Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.dimension().equals(name))
                .map(RecordedAudit.Figure::value)
                .findFirst();
    }

    @Override
    public String identity() {
        return "outcome of " + audit;
    }
}
