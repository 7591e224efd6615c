package dev.guardrail.fact;

import java.util.List;

/**
 * An audit that the ledger records: a row of the trend.
 *
 * @param place its line
 * @param milestone its milestone; empty where that is not known
 * @param day the day on which it was made, {@code 2026-07-01} say; empty where that is not known
 * @param head the full id of the commit that was audited; of an imported one, of the commit that has the document
 * @param verdict its verdict; empty where an imported audit states none
 * @param open how many findings were open; -1 where that is not known, as of an imported audit
 * @param scores its scores, in their order; none where it has none
 * @param claimed whether somebody wrote the audit by hand, so that all of this is a claim
 */
@Noun(one = "recorded audit", many = "recorded audits")
public record RecordedAudit(
        Place place,
        String milestone,
        String day,
        String head,
        String verdict,
        int open,
        List<Figure> scores,
        boolean claimed)
        implements LedgerFact {

    public RecordedAudit {
        scores = List.copyOf(scores);
    }

    /**
     * A score.
     *
     * @param dimension what is scored
     * @param value the score as the ledger has it, {@code 4.5} say
     */
    public record Figure(String dimension, String value) {}

    /** Its milestone, or else its head: what reports call it. */
    public String name() {
        return milestone.isEmpty() ? head.substring(0, Math.min(head.length(), 8)) : milestone;
    }

    @Override
    public String identity() {
        return name() + " " + head;
    }
}
