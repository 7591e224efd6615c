package dev.guardrail.fact;

/**
 * A commit of the range that touches the file of a deferred item, the newest first. There are such facts only where the
 * range has several commits.
 *
 * @param place the file, as the ledger names it
 * @param sha the full id of the commit
 */
public record TouchingCommit(Place place, String sha) implements LedgerFact {

    @Override
    public String identity() {
        return sha;
    }

    @Override
    public boolean isShown() {
        return false;
    }
}
